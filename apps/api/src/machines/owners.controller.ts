import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock, SignUpOwner, UseLimits } from '@app/application';
import { OwnerSignedUpDto, OwnerSignUpDto, readObject } from '@app/contracts';
import type { FastifyRequest } from 'fastify';
import { Access } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { ProblemError, tooMany } from '../core/problem.js';

/** Many owners of one site share an address; a script does not get far all the same. */
const LIMIT = { perMinute: 20, perDay: 500 } as const;

/** Accounts of owners of machines, opened by themselves. */
@ApiTags('machines')
@Controller('machines/owners')
export class MachineOwnersController {
  constructor(
    private readonly signUp: SignUpOwner,
    private readonly limits: UseLimits,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(201)
  @Access({ roles: 'public' })
  @ApiOperation({
    summary: 'Open an owner’s account',
    description:
      'The phone number is its name. It reaches its own registrations and machines and nothing else; what a ledger brought in under the same number is not given to it.',
  })
  @ApiBody({ type: OwnerSignUpDto })
  @ApiCreatedResponse({ type: OwnerSignedUpDto })
  async create(@Body() body: unknown, @Req() request: FastifyRequest): Promise<OwnerSignedUpDto> {
    const { value, faults } = readObject(OwnerSignUpDto, body);
    if (!value) throw faultsAsProblem(faults);
    const use = await this.limits.consume(`address:${request.ip}`, 'owner-sign-up', LIMIT, this.clock.now());
    if (!use.granted) {
      throw tooMany(
        'limit.too_fast',
        { zh: '操作过于频繁，请稍候。', en: 'Too often; wait a moment.' },
        use.waitSeconds,
      );
    }
    const { kind, name, phone, password } = value;
    const result = await this.signUp.run({ kind, name: name.trim(), phone, password });
    if (result.kind === 'refused') throw faultsAsProblem(result.faults);
    if (result.kind === 'phone_taken') {
      throw new ProblemError(409, 'owner.phone_taken', {
        zh: '该手机号已注册，请直接登录。',
        en: 'This number has an account; sign in.',
      });
    }
    return { username: result.username };
  }
}
