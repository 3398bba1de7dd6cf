import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Clock, MachineStore, RecordMachineCheck, WatchMachine } from '@app/application';
import {
  MachineCheckAnswerDto,
  MachineCheckDto,
  MachineChecksDto,
  machineContentHash,
  readObject,
  ZoneAnswerDto,
  ZonePositionDto,
} from '@app/contracts';
import { parseMachineCode, scopeOf, startOfShanghaiDay, type Principal } from '@app/domain';
import { Database, listMachineChecks } from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { notFound, ProblemError } from '../core/problem.js';
import { unknownCursor } from './machine-problems.js';
import { readListQuery } from './read-list-query.js';

const BUREAU = ['administrator', 'auditor', 'supervisor', 'officer'] as const;
const RESULTS = ['pass', 'exceed', 'undetermined'] as const;

/** Smoke tests of machines by GB 36886-2018, and whether a machine may work at a place. */
@ApiTags('machines')
@Controller('machines')
export class MachineChecksController {
  constructor(
    private readonly db: Database,
    private readonly machines: MachineStore,
    private readonly recording: RecordMachineCheck,
    private readonly watching: WatchMachine,
    private readonly clock: Clock,
  ) {}

  @Post('checks')
  @HttpCode(201)
  @Access({
    roles: ['administrator', 'supervisor', 'officer'],
    object: { kind: 'area', from: 'body', name: 'areaCode' },
  })
  @ApiOperation({
    summary: 'Record a smoke test',
    description:
      'Class by stage and zone, limit by power band and height. The same test again answers 200 with the same body; the same number with other content 409. Counts for campaigns that ask for machine tests.',
  })
  @ApiBody({ type: MachineCheckDto })
  @ApiOkResponse({ type: MachineCheckAnswerDto })
  async record(
    @Body() body: unknown,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: { status(code: number): void },
  ): Promise<MachineCheckAnswerDto> {
    const { value: check, faults } = readObject(MachineCheckDto, body);
    if (!check) throw faultsAsProblem(faults);
    const code = parseMachineCode(check.code);
    if (code === null) throw faultsAsProblem([{ path: 'code', code: 'machine.code_malformed' }]);
    const { name, lon, lat } = check.place ?? {};
    const place = { name: name ?? null, lon: lon ?? null, lat: lat ?? null };
    const smoke = { readings: check.readings, maxRpm: check.maxRpm ?? null, ringelmann: check.ringelmann ?? null };
    const kept = {
      ...smoke,
      instrumentNo: check.instrumentNo ?? null,
      remark: check.remark ?? null,
    };
    const result = await this.recording.run({
      checkNo: check.checkNo,
      ident: code.ident,
      areaCode: check.areaCode,
      place,
      checkedAt: new Date(check.checkedAt),
      smoke,
      officerId: caller.userId,
      body: kept,
      contentHash: machineContentHash([code.ident, check.areaCode, place, check.checkedAt, kept]),
    });
    if (result.kind === 'refused') throw faultsAsProblem(result.faults);
    if (result.kind === 'conflict') {
      const text = { zh: '此检查编号已有内容不同的记录。', en: 'This number belongs to a check with other content.' };
      throw new ProblemError(409, 'check.number_taken', text, [], { data: { id: result.id } });
    }
    if (result.kind === 'repeated') reply.status(200);
    const { id, smokeClass, verdict, zoneAnswer, countedFor } = result;
    return { id, checkNo: check.checkNo, smokeClass, verdict, zoneAnswer, countedFor } as MachineCheckAnswerDto;
  }

  @Get('checks')
  @Access({ roles: [...BUREAU, 'owner'], list: 'scoped' })
  @ApiOperation({ summary: 'Smoke tests of the caller’s areas or machines, the latest first' })
  @ApiQuery({ name: 'area', required: false, description: 'GB/T 2260 code of the place' })
  @ApiQuery({ name: 'result', required: false, enum: RESULTS })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } })
  @ApiQuery({ name: 'cursor', required: false, description: 'nextCursor of the page before' })
  @ApiOkResponse({ type: MachineChecksDto })
  async list(@Caller() caller: Principal, @Query() query: Record<string, unknown>): Promise<MachineChecksDto> {
    const read = readListQuery(query, { result: RESULTS });
    const page = await listMachineChecks(this.db, scopeOf(caller), read.values, read);
    if (page === null) throw unknownCursor();
    return page;
  }

  @Get(':id/checks')
  @Access({ roles: [...BUREAU, 'owner'], object: { kind: 'machine', from: 'param', name: 'id' } })
  @ApiOperation({ summary: 'Smoke tests of one machine, the latest first' })
  @ApiOkResponse({ type: MachineChecksDto })
  async ofMachine(@Param('id', ParseUUIDPipe) id: string, @Caller() caller: Principal): Promise<MachineChecksDto> {
    const page = await listMachineChecks(this.db, scopeOf(caller), { machineId: id }, { cursor: null, limit: 200 });
    if (page === null) throw unknownCursor();
    return page;
  }

  // Asked by whoever stands before the machine, wherever it is registered: the answer tells of zones, not of persons.
  @Post(':id/zone-answer')
  @HttpCode(200)
  @Access({ roles: [...BUREAU, 'enterprise'] })
  @ApiOperation({ summary: 'May this machine work at this place on this day?' })
  @ApiBody({ type: ZonePositionDto })
  @ApiOkResponse({ type: ZoneAnswerDto })
  async zoneAnswer(@Param('id', ParseUUIDPipe) id: string, @Body() body: unknown): Promise<ZoneAnswerDto> {
    const { value, faults } = readObject(ZonePositionDto, body);
    if (!value) throw faultsAsProblem(faults);
    const machine = await this.machines.byId(id);
    if (machine === null) throw notFound();
    const at = value.on ? startOfShanghaiDay(value.on) : this.clock.now();
    return (await this.watching.answer(machine, { lon: value.lon, lat: value.lat, at })) as ZoneAnswerDto;
  }
}
