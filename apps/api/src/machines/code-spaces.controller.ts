import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OpenCodeSpace } from '@app/application';
import { CodeSpaceDto, CodeSpaceOpenedDto, CodeSpacesDto, readObject } from '@app/contracts';
import type { Principal } from '@app/domain';
import { Database, listCodeSpaces } from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { ProblemError } from '../core/problem.js';

/** What the numbers of each area look like, and how many are left. */
@ApiTags('machines')
@Controller('machines/code-spaces')
export class MachineCodeSpacesController {
  constructor(
    private readonly db: Database,
    private readonly opening: OpenCodeSpace,
  ) {}

  @Get()
  // geography and counters; no secret inside the bureau
  @Access({ roles: ['administrator', 'auditor', 'supervisor'] })
  @ApiOperation({ summary: 'Serial spaces, the open ones first' })
  @ApiOkResponse({ type: CodeSpacesDto })
  async list(): Promise<CodeSpacesDto> {
    return { items: await listCodeSpaces(this.db) };
  }

  @Post()
  @HttpCode(201)
  @Access({ roles: ['administrator'], object: { kind: 'area', from: 'body', name: 'areaCode' } })
  @ApiOperation({
    summary: 'Open a serial space',
    description: 'Closes the area’s open one; numbers that were handed out stay. The same space again answers 200.',
  })
  @ApiBody({ type: CodeSpaceDto })
  @ApiOkResponse({ type: CodeSpaceOpenedDto })
  async open(
    @Body() body: unknown,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: { status(code: number): void },
  ): Promise<CodeSpaceOpenedDto> {
    const { value, faults } = readObject(CodeSpaceDto, body);
    if (!value) throw faultsAsProblem(faults);
    const { areaCode, prefix, base, check } = value;
    if (base !== 10 && base !== 34) throw faultsAsProblem([{ path: 'base', code: 'field.not_in_list' }]);
    const result = await this.opening.run({ areaCode, prefix, base, check }, caller);
    if (result.kind === 'refused') throw faultsAsProblem(result.faults);
    if (result.kind === 'prefix_taken') {
      throw new ProblemError(409, 'machine.space_prefix_taken', {
        zh: '此前缀已被其他号段使用。',
        en: 'Another space has this prefix.',
      });
    }
    if (result.kind === 'repeated') reply.status(200);
    return { id: result.id };
  }
}
