import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { KeepTrucks, TruckRegister } from '@app/application';
import {
  EnteredTrucksDto,
  EnterTrucksDto,
  readObject,
  TerminalModelDto,
  TerminalModelListDto,
  TerminalModelViewDto,
  TruckDecisionDto,
} from '@app/contracts';
import type { Principal } from '@app/domain';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { notFound } from '../core/problem.js';

const KEEPERS = ['administrator', 'supervisor'] as const;
const ONE_TRUCK = { kind: 'truck', from: 'param', name: 'truckId' } as const;

/** The bureau's work on the register of trucks. */
@ApiTags('trucks')
@Controller()
export class TruckRegisterController {
  constructor(
    private readonly keep: KeepTrucks,
    private readonly register: TruckRegister,
  ) {}

  @Post('trucks')
  @HttpCode(200)
  @Access({ roles: KEEPERS })
  @ApiOperation({
    summary: 'Enter trucks or complete them, up to 1,000',
    description: 'All or nothing. The same again changes nothing; a waiting truck that is entered is accepted.',
  })
  @ApiBody({ type: EnterTrucksDto })
  @ApiOkResponse({ type: EnteredTrucksDto })
  async enter(@Caller() caller: Principal, @Body() body: unknown): Promise<EnteredTrucksDto> {
    const { value, faults } = readObject(EnterTrucksDto, body);
    if (!value) throw faultsAsProblem(faults);
    const trucks = value.trucks.map((one) => ({ ...one, vin: one.vin.toUpperCase() }));
    const result = await this.keep.enter(trucks, caller);
    if (result.kind === 'refused') throw faultsAsProblem(result.faults);
    return { created: result.created, changed: result.changed };
  }

  @Post('trucks/:truckId/decision')
  @HttpCode(204)
  @Access({ roles: KEEPERS, object: ONE_TRUCK })
  @ApiOperation({
    summary: 'Accept a waiting truck or refuse it',
    description: 'What a refused truck sends is not taken any more; it is only counted.',
  })
  @ApiBody({ type: TruckDecisionDto })
  async decide(
    @Caller() caller: Principal,
    @Param('truckId', ParseIntPipe) truckId: number,
    @Body() body: unknown,
  ): Promise<void> {
    const { value, faults } = readObject(TruckDecisionDto, body);
    if (!value) throw faultsAsProblem(faults);
    const result = await this.keep.decide({ truckId, ...value }, caller);
    if (result.kind === 'missing') throw notFound();
    if (result.kind === 'refused') throw faultsAsProblem(result.faults);
  }

  @Post('trucks/:truckId/key-reset')
  @HttpCode(204)
  @Access({ roles: KEEPERS, object: ONE_TRUCK })
  @ApiOperation({ summary: 'Forget a terminal’s key, so that a new security chip may activate' })
  async clearKey(@Caller() caller: Principal, @Param('truckId', ParseIntPipe) truckId: number): Promise<void> {
    await this.keep.clearKey(truckId, caller);
  }

  @Get('terminal-models')
  @Access({ roles: ['administrator', 'auditor', 'supervisor', 'officer'] })
  @ApiOperation({ summary: 'Models of terminals and how they write' })
  @ApiOkResponse({ type: TerminalModelListDto })
  async models(): Promise<TerminalModelListDto> {
    return { items: [...(await this.register.models())] };
  }

  @Post('terminal-models')
  @HttpCode(200)
  @Access({ roles: KEEPERS })
  @ApiOperation({ summary: 'Enter a model of terminal or change it' })
  @ApiBody({ type: TerminalModelDto })
  @ApiOkResponse({ type: TerminalModelViewDto })
  async keepModel(@Caller() caller: Principal, @Body() body: unknown): Promise<TerminalModelViewDto> {
    const { value, faults } = readObject(TerminalModelDto, body);
    if (!value) throw faultsAsProblem(faults);
    const { code, maker = null, name = null, dialect = null } = value;
    await this.keep.keepModel({ code, maker, name, dialect }, caller);
    return { code, maker, name, dialect };
  }
}
