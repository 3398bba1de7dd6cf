import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Clock, ReviewRegistration, SubmitRegistration, type ResubmitResult } from '@app/application';
import {
  machineContentHash,
  MachineRegistrationDto,
  machineStatement,
  MachineStatementDto,
  readObject,
  RegistrationPageDto,
  RegistrationReviewDto,
  RegistrationViewDto,
  ReviewedDto,
  SubmittedDto,
} from '@app/contracts';
import { REGISTRATION_STATES, scopeOf, shanghaiDate, type Principal } from '@app/domain';
import { Database, listRegistrations, showRegistration } from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { notFound, ProblemError } from '../core/problem.js';
import { clashProblem, noCode, notNow, unknownCursor } from './machine-problems.js';
import { readListQuery } from './read-list-query.js';

const READERS = ['administrator', 'auditor', 'supervisor', 'officer', 'owner'] as const;
const ONE = { kind: 'machine_registration', from: 'param', name: 'id' } as const;

interface Reply {
  status(code: number): void;
}

/** What owners state about their machines, and what the bureau answers. */
@ApiTags('machines')
@Controller('machines/registrations')
export class MachineRegistrationsController {
  constructor(
    private readonly db: Database,
    private readonly submitting: SubmitRegistration,
    private readonly reviewing: ReviewRegistration,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(201)
  @Access({ roles: ['owner'] })
  @ApiOperation({
    summary: 'Register a machine',
    description:
      'Photos are uploaded before. The same registration again answers 200; the same number with other content 409.',
  })
  @ApiBody({ type: MachineRegistrationDto })
  @ApiOkResponse({ type: SubmittedDto })
  async submit(
    @Body() body: unknown,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SubmittedDto> {
    const { value, faults } = readObject(MachineRegistrationDto, body);
    if (!value) throw faultsAsProblem(faults);
    const statement = machineStatement(value);
    const hash = machineContentHash(statement);
    const result = await this.submitting.first(value.registrationNo, statement, hash, ownerOf(caller));
    if (result.kind === 'refused') throw faultsAsProblem(result.faults);
    if (result.kind === 'conflict') {
      const text = {
        zh: '此编号已用于内容不同的登记。',
        en: 'This number belongs to a registration with other content.',
      };
      throw new ProblemError(409, 'registration.number_taken', text, [], { data: { id: result.id } });
    }
    if (result.kind === 'repeated') reply.status(200);
    return submitted(result.registration);
  }

  @Get()
  @Access({ roles: READERS, list: 'scoped' })
  @ApiOperation({ summary: 'Registrations: an owner’s own, or those of the caller’s areas in the order they are due' })
  @ApiQuery({ name: 'state', required: false, enum: REGISTRATION_STATES })
  @ApiQuery({ name: 'area', required: false, description: 'GB/T 2260 code; a prefecture contains its counties' })
  @ApiQuery({ name: 'overdue', required: false, enum: ['true'] })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } })
  @ApiQuery({ name: 'cursor', required: false, description: 'nextCursor of the page before' })
  @ApiOkResponse({ type: RegistrationPageDto })
  async list(@Caller() caller: Principal, @Query() query: Record<string, unknown>): Promise<RegistrationPageDto> {
    const read = readListQuery(query, { state: REGISTRATION_STATES, overdue: ['true'] });
    const { state, area, overdue } = read.values;
    const filter = {
      ...(state === undefined ? {} : { state }),
      ...(area === undefined ? {} : { area }),
      ...(overdue === undefined ? {} : { overdue: true }),
    };
    const page = { cursor: read.cursor, limit: read.limit, today: shanghaiDate(this.clock.now()) };
    const found = await listRegistrations(this.db, scopeOf(caller), filter, page);
    if (found === null) throw unknownCursor();
    return found;
  }

  @Get(':id')
  @Access({ roles: READERS, object: ONE })
  @ApiOperation({ summary: 'One registration with its steps' })
  @ApiOkResponse({ type: RegistrationViewDto })
  async show(@Param('id', ParseUUIDPipe) id: string, @Caller() caller: Principal): Promise<RegistrationViewDto> {
    const today = shanghaiDate(this.clock.now());
    const view = await showRegistration(this.db, id, { bureau: caller.subject === null, today });
    if (!view) throw notFound();
    return view;
  }

  @Post(':id/resubmissions')
  @HttpCode(200)
  @Access({ roles: ['owner'], object: ONE })
  @ApiOperation({ summary: 'Send a returned registration again, all of it' })
  @ApiBody({ type: MachineStatementDto })
  @ApiOkResponse({ type: SubmittedDto })
  async again(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
    @Caller() caller: Principal,
  ): Promise<SubmittedDto> {
    const { value, faults } = readObject(MachineStatementDto, body);
    if (!value) throw faultsAsProblem(faults);
    const statement = machineStatement(value);
    const result = await this.submitting.again(id, statement, machineContentHash(statement), ownerOf(caller));
    return moved(result);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Access({ roles: ['owner'], object: ONE })
  @ApiOperation({ summary: 'Take a registration back' })
  @ApiOkResponse({ type: SubmittedDto })
  async withdraw(@Param('id', ParseUUIDPipe) id: string, @Caller() caller: Principal): Promise<SubmittedDto> {
    return moved(await this.submitting.withdraw(id, ownerOf(caller)));
  }

  @Post(':id/reviews')
  @HttpCode(200)
  @Access({ roles: ['supervisor', 'officer'], object: ONE })
  @ApiOperation({
    summary: 'Accept a registration, or return it with reasons',
    description:
      'Acceptance issues the code. 409 `machine.pin_taken` or `machine.engine_taken` names the other machine.',
  })
  @ApiBody({ type: RegistrationReviewDto })
  @ApiOkResponse({ type: ReviewedDto })
  async review(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
    @Caller() caller: Principal,
  ): Promise<ReviewedDto> {
    const { value, faults } = readObject(RegistrationReviewDto, body);
    if (!value) throw faultsAsProblem(faults);
    const { decision, reasons, note } = value;
    const result = await this.reviewing.run(id, { decision, reasons: reasons ?? [], note: note ?? null }, caller);
    switch (result.kind) {
      case 'invalid':
        throw faultsAsProblem(result.faults);
      case 'missing':
        throw notFound();
      case 'refused':
        throw notNow(result.refusal.code, result.refusal.state);
      case 'clash':
        throw clashProblem(result);
      case 'no_code':
        throw noCode(result.code);
      case 'moved': {
        const { state, machineId } = result.registration;
        return { id, state, machineId, code: result.code };
      }
    }
  }
}

function moved(result: ResubmitResult): SubmittedDto {
  if (result.kind === 'refused') throw faultsAsProblem(result.faults);
  if (result.kind === 'missing') throw notFound();
  if (result.kind === 'not_now') throw notNow('registration.not_now', result.state);
  return submitted(result.registration);
}

const submitted = ({ id, state, dueOn }: SubmittedDto): SubmittedDto => ({ id, state, dueOn });

/** The role's accounts all have a subject; the account rules see to it. */
function ownerOf(caller: Principal): { userId: string; ownerId: string } {
  if (caller.subject?.kind !== 'owner') throw new Error('access.owner_without_subject');
  return { userId: caller.userId, ownerId: caller.subject.id };
}
