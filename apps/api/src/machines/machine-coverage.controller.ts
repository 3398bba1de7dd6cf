import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock, KeepMachineSites, machineRulesOf, ReferenceCache } from '@app/application';
import { MachineCoverageDto, MachineStockDto, readObject } from '@app/contracts';
import { measureCoverage, scopeOf, shanghaiDate, type Principal } from '@app/domain';
import { countyMachines, Database } from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';

/** How much of the machinery is registered, has its plate, and was tested this year. */
@ApiTags('machines')
@Controller('machines')
export class MachineCoverageController {
  constructor(
    private readonly db: Database,
    private readonly reference: ReferenceCache,
    private readonly keeping: KeepMachineSites,
    private readonly clock: Clock,
  ) {}

  @Get('coverage')
  @Access({ roles: ['administrator', 'auditor', 'supervisor', 'officer'], list: 'scoped' })
  @ApiOperation({
    summary: 'Registration coverage by county, plate-fitting rate and yearly share tested, against their targets',
  })
  @ApiOkResponse({ type: MachineCoverageDto })
  async show(@Caller() caller: Principal): Promise<MachineCoverageDto> {
    const now = this.clock.now();
    const year = Number(shanghaiDate(now).slice(0, 4));
    const [reference, counties] = await Promise.all([
      this.reference.current(),
      countyMachines(this.db, scopeOf(caller), year),
    ]);
    const coverage = measureCoverage(counties, machineRulesOf(reference, now));
    return { year, ...coverage } as MachineCoverageDto;
  }

  @Put('stock')
  @HttpCode(200)
  @Access({ roles: ['administrator', 'supervisor'], object: { kind: 'area', from: 'body', name: 'areaCode' } })
  @ApiOperation({ summary: 'Keep how many machines a survey found in a county' })
  @ApiBody({ type: MachineStockDto })
  @ApiOkResponse({ type: MachineCoverageDto })
  async stock(@Body() body: unknown, @Caller() caller: Principal): Promise<MachineCoverageDto> {
    const { value, faults } = readObject(MachineStockDto, body);
    if (!value) throw faultsAsProblem(faults);
    const { areaCode, asOf, machines, source } = value;
    const wrong = await this.keeping.stock({ areaCode, asOf, machines, source }, caller);
    if (wrong.length > 0) throw faultsAsProblem(wrong);
    return this.show(caller);
  }
}
