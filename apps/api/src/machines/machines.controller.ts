import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { ChangeMachine, Clock, MachineStore } from '@app/application';
import {
  ChangedMachineDto,
  ContactPurposeDto,
  FoundMachineDto,
  MachineChangeDto,
  machineFacts,
  MachineFindDto,
  MachinePageDto,
  MachineSearchDto,
  MachineViewDto,
  OwnerContactDto,
  readObject,
} from '@app/contracts';
import {
  MACHINE_KINDS,
  MACHINE_STAGES,
  MACHINE_STATES,
  parseMachineCode,
  PLATE_STATES,
  scopeOf,
  type Principal,
} from '@app/domain';
import {
  appendAudit,
  Database,
  listMachines,
  MACHINE_SORTS,
  machineContact,
  showMachine,
  type MachineFilter,
  type MachineOrder,
} from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { notFound } from '../core/problem.js';
import { clashProblem, notNow, unknownCursor } from './machine-problems.js';
import { readListQuery } from './read-list-query.js';

const BUREAU = ['administrator', 'auditor', 'supervisor', 'officer'] as const;
const READERS = [...BUREAU, 'owner'] as const;
const ONE = { kind: 'machine', from: 'param', name: 'id' } as const;
const NEWEST: MachineOrder = { by: 'registered', descending: true };

/** The register of non-road machines. */
@ApiTags('machines')
@Controller('machines')
export class MachinesController {
  constructor(
    private readonly db: Database,
    private readonly machines: MachineStore,
    private readonly changing: ChangeMachine,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access({ roles: READERS, list: 'scoped' })
  @ApiOperation({ summary: 'Machines: an owner’s own, or those of the caller’s areas' })
  @ApiQuery({ name: 'area', required: false, description: 'GB/T 2260 code; a prefecture contains its counties' })
  @ApiQuery({ name: 'state', required: false, enum: MACHINE_STATES })
  @ApiQuery({ name: 'kind', required: false, enum: MACHINE_KINDS })
  @ApiQuery({ name: 'stage', required: false, enum: MACHINE_STAGES })
  @ApiQuery({ name: 'plateState', required: false, enum: PLATE_STATES })
  @ApiQuery({ name: 'tested', required: false, enum: ['pass', 'exceed', 'undetermined', 'none'] })
  @ApiQuery({ name: 'sort', required: false, enum: MACHINE_SORTS })
  @ApiQuery({ name: 'order', required: false, enum: ['asc', 'desc'] })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } })
  @ApiQuery({ name: 'cursor', required: false, description: 'nextCursor of the page before' })
  @ApiOkResponse({ type: MachinePageDto })
  list(@Caller() caller: Principal, @Query() query: Record<string, unknown>): Promise<MachinePageDto> {
    const read = readListQuery(query, {
      state: MACHINE_STATES,
      kind: MACHINE_KINDS,
      stage: MACHINE_STAGES,
      plateState: PLATE_STATES,
      tested: ['pass', 'exceed', 'undetermined', 'none'],
      sort: MACHINE_SORTS,
      order: ['asc', 'desc'],
    });
    const { sort, order, ...filter } = read.values;
    const by = MACHINE_SORTS.find((known) => known === sort) ?? NEWEST.by;
    const descending = order === undefined ? by === NEWEST.by : order === 'desc';
    return this.page(caller, filter, { cursor: read.cursor, limit: read.limit, order: { by, descending } });
  }

  @Post('search')
  @HttpCode(200)
  @Access({ roles: READERS, list: 'scoped' })
  @ApiOperation({
    summary: 'Machines by part of a number, a maker or a place',
    description: 'What identifies a machine travels in a body, never in an address.',
  })
  @ApiBody({ type: MachineSearchDto })
  @ApiOkResponse({ type: MachinePageDto })
  search(@Caller() caller: Principal, @Body() body: unknown): Promise<MachinePageDto> {
    const { value, faults } = readObject(MachineSearchDto, body);
    if (!value) throw faultsAsProblem(faults);
    const filter = value.text ? { text: value.text } : {};
    return this.page(caller, filter, { cursor: value.cursor ?? null, limit: 50, order: NEWEST });
  }

  // A machine of one county works in another: whoever stands before it may know which one it is.
  @Post('find')
  @HttpCode(200)
  @Access({ roles: BUREAU })
  @ApiOperation({ summary: 'The machine of a code or a scanned plate' })
  @ApiBody({ type: MachineFindDto })
  @ApiOkResponse({ type: FoundMachineDto })
  async find(@Body() body: unknown): Promise<FoundMachineDto> {
    const { value, faults } = readObject(MachineFindDto, body);
    if (!value) throw faultsAsProblem(faults);
    const code = parseMachineCode(value.code);
    const found = code === null ? await this.machines.byToken(value.code) : await this.machines.byIdent(code.ident);
    if (!found) throw notFound('machine.unknown');
    return { id: found.id, code: found.code };
  }

  @Get(':id')
  @Access({ roles: READERS, object: ONE })
  @ApiOperation({ summary: 'One machine with its history' })
  @ApiOkResponse({ type: MachineViewDto })
  async show(@Param('id', ParseUUIDPipe) id: string): Promise<MachineViewDto> {
    const view = await showMachine(this.db, id);
    if (!view) throw notFound();
    return view;
  }

  @Post(':id/contact')
  @HttpCode(200)
  @Access({ roles: ['supervisor', 'officer'], object: ONE })
  @ApiOperation({
    summary: 'Name and phone of the owner in clear',
    description: 'The purpose is kept in the audit trail.',
  })
  @ApiBody({ type: ContactPurposeDto })
  @ApiOkResponse({ type: OwnerContactDto })
  async contact(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
    @Caller() caller: Principal,
  ): Promise<OwnerContactDto> {
    const { value, faults } = readObject(ContactPurposeDto, body);
    if (!value) throw faultsAsProblem(faults);
    const contact = await machineContact(this.db, id);
    if (!contact) throw notFound();
    await this.db.transaction((tx) =>
      appendAudit(tx, {
        at: this.clock.now(),
        actor: caller.userId,
        actorRole: caller.role,
        action: 'machine.contact_shown',
        object: { kind: 'machine', id },
        details: { purpose: value.purpose },
      }),
    );
    return contact;
  }

  @Post(':id/changes')
  @HttpCode(200)
  @Access({ roles: ['supervisor', 'officer'], object: ONE })
  @ApiOperation({
    summary: 'Transfer, lease, relocate, move out and in, scrap, correct, make, fit, lose or reissue the plate',
    description: 'Each with its reason and readable difference. The same `changeNo` again changes nothing.',
  })
  @ApiBody({ type: MachineChangeDto })
  @ApiOkResponse({ type: ChangedMachineDto })
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
    @Caller() caller: Principal,
  ): Promise<ChangedMachineDto> {
    const { value, faults } = readObject(MachineChangeDto, body);
    if (!value) throw faultsAsProblem(faults);
    const { changeNo, action, reason, owner, holder, areaCode, workPlace, facts, on } = value;
    const command = {
      changeNo,
      action,
      reason,
      owner: owner ?? null,
      holder: holder ? { ...holder, until: holder.until ?? null } : null,
      areaCode: areaCode ?? null,
      workPlace: workPlace ? { name: workPlace.name, lon: workPlace.lon ?? null, lat: workPlace.lat ?? null } : null,
      facts: facts ? machineFacts(facts) : null,
      on: on ?? null,
    };
    const result = await this.changing.run(id, command, caller);
    if (result.kind === 'missing') throw notFound();
    if (result.kind === 'clash') throw clashProblem(result);
    if (result.kind === 'refused') {
      const { status, faults: why } = result.refusal;
      throw status === 'invalid' ? faultsAsProblem(why) : notNow(why[0]?.code ?? 'machine.not_in_this_state');
    }
    const { code, version, state, plateState } = result.machine;
    return { id, code, version, state, plateState };
  }

  private async page(
    caller: Principal,
    filter: MachineFilter,
    page: Parameters<typeof listMachines>[3],
  ): Promise<MachinePageDto> {
    const found = await listMachines(this.db, scopeOf(caller), filter, page);
    if (found === null) throw unknownCursor();
    return found;
  }
}
