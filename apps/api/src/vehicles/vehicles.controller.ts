import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '@app/application';
import { VehicleSearchDto } from '@app/contracts';
import { normalisePlate, normaliseVin, type Principal } from '@app/domain';
import {
  appendAudit,
  Database,
  searchVehicles,
  showVehicle,
  type VehicleHit,
  type VehicleSearch,
  type VehicleView,
} from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { notFound } from '../core/problem.js';

const READERS = ['administrator', 'auditor', 'supervisor', 'officer'] as const;

/** The vehicle register: identity by VIN, by plate and colour over time. */
@ApiTags('vehicles')
@Controller('vehicles')
export class VehiclesController {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  @Post('search')
  @HttpCode(200)
  // a vehicle is looked for wherever it is registered: it drives; who looked and why is on record
  @Access({ roles: READERS, list: 'scoped' })
  @ApiOperation({
    summary: 'Find vehicles by present or former plate, by VIN, or by its last six characters',
    description: 'Exactly one of `plate` and `vin`. Each search is kept with user and purpose.',
  })
  async search(@Body() body: VehicleSearchDto, @Caller() caller: Principal): Promise<{ items: VehicleHit[] }> {
    const search = searchOf(body);
    const items = await searchVehicles(this.db, search);
    await this.db.transaction((tx) =>
      appendAudit(tx, {
        at: this.clock.now(),
        actor: caller.userId,
        actorRole: caller.role,
        action: 'vehicle.searched',
        details: { by: search.by, purpose: body.purpose, vehicles: items.map((one) => one.id) },
      }),
    );
    return { items };
  }

  @Get(':id')
  @Access({ roles: READERS, object: { kind: 'vehicle', from: 'param', name: 'id' } })
  @ApiOperation({ summary: 'One vehicle: identity, plates, marks, and every change with author and reason' })
  async one(@Param('id', ParseUUIDPipe) id: string): Promise<VehicleView> {
    const view = await showVehicle(this.db, id);
    if (view === null) throw notFound();
    return view;
  }
}

function searchOf(body: VehicleSearchDto): VehicleSearch {
  if (body.plate && !body.vin) {
    return { by: 'plate', plate: normalisePlate(body.plate).text, colour: body.plateColor ?? null };
  }
  if (body.vin && !body.plate) {
    const vin = normaliseVin(body.vin);
    return vin.length === 6 ? { by: 'vin_last6', last6: vin } : { by: 'vin', vin };
  }
  const code = body.plate ? 'search.one_of_plate_and_vin' : 'field.missing';
  throw faultsAsProblem([{ path: 'plate', code }]);
}
