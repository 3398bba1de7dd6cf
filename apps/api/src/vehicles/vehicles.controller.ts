import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChangeFleet, Clock } from '@app/application';
import { FleetChangeDto, VehicleDto, VehicleHitPageDto, VehicleSearchDto } from '@app/contracts';
import { normalisePlate, normaliseVin, scopeOf, type Principal } from '@app/domain';
import { appendAudit, Database, listVehicles, searchVehicles, showVehicle, type VehicleSearch } from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { notFound } from '../core/problem.js';

const READERS = ['administrator', 'auditor', 'supervisor', 'officer'] as const;
const PAGE = 50;

/** The vehicle register: identity by VIN, by plate and colour over time. */
@ApiTags('vehicles')
@Controller('vehicles')
export class VehiclesController {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly changeFleet: ChangeFleet,
  ) {}

  @Post('search')
  @HttpCode(200)
  // a vehicle is looked for wherever it is registered: it drives; who looked and why is on record
  @Access({ roles: READERS, list: 'scoped' })
  @ApiOperation({
    summary:
      'Find vehicles by present or former plate, by VIN, or by its last six characters; or list a fleet or an area',
    description:
      'With `plate` or `vin` (one of them): every vehicle that fits, wherever it is registered. Without: the register of your own areas, paged, by `fleet` and `areaCode`. Each search is kept with user and purpose.',
  })
  @ApiOkResponse({ type: VehicleHitPageDto })
  async search(@Body() body: VehicleSearchDto, @Caller() caller: Principal): Promise<VehicleHitPageDto> {
    const search = searchOf(body);
    const { fleet = null, areaCode = null } = body;
    const found = search
      ? { items: await searchVehicles(this.db, search, { fleet, areaCode }), nextCursor: null }
      : await listVehicles(
          this.db,
          scopeOf(caller),
          { fleet, areaCode, sort: body.sort ?? 'newest' },
          { cursor: body.cursor ?? null, limit: body.limit ?? PAGE },
        );
    if (found === null) throw faultsAsProblem([{ path: 'cursor', code: 'cursor.invalid' }]);
    await this.db.transaction((tx) =>
      appendAudit(tx, {
        at: this.clock.now(),
        actor: caller.userId,
        actorRole: caller.role,
        action: 'vehicle.searched',
        details: {
          by: search?.by ?? 'list',
          ...(fleet === null ? {} : { fleet }),
          purpose: body.purpose,
          vehicles: search ? found.items.map((one) => one.id) : found.items.length,
        },
      }),
    );
    return found;
  }

  @Get(':id')
  @Access({ roles: READERS, object: { kind: 'vehicle', from: 'param', name: 'id' } })
  @ApiOperation({ summary: 'One vehicle: identity, plates, marks, and every change with author and reason' })
  @ApiOkResponse({ type: VehicleDto })
  async one(@Param('id', ParseUUIDPipe) id: string): Promise<VehicleDto> {
    const view = await showVehicle(this.db, id);
    if (view === null) throw notFound();
    return view;
  }

  @Put(':id/fleet')
  @Access({ roles: ['administrator', 'supervisor'], object: { kind: 'vehicle', from: 'param', name: 'id' } })
  @ApiOperation({
    summary: 'Put a vehicle into a special fleet, or take it out',
    description: 'With a reason, which stays with the change. The same again changes nothing and is a success.',
  })
  @ApiOkResponse({ type: VehicleDto })
  async setFleet(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: FleetChangeDto,
    @Caller() caller: Principal,
  ): Promise<VehicleDto> {
    const fleet = body.fleet === 'none' ? null : body.fleet;
    const result = await this.changeFleet.run(id, fleet, body.reason, caller);
    if (result.kind === 'missing') throw notFound();
    return this.one(id);
  }
}

/** null = a list: neither plate nor VIN was given, but a fleet or an area. */
function searchOf(body: VehicleSearchDto): VehicleSearch | null {
  if (body.plate && !body.vin) {
    return { by: 'plate', plate: normalisePlate(body.plate).text, colour: body.plateColor ?? null };
  }
  if (body.vin && !body.plate) {
    const vin = normaliseVin(body.vin);
    return vin.length === 6 ? { by: 'vin_last6', last6: vin } : { by: 'vin', vin };
  }
  if (body.plate && body.vin) throw faultsAsProblem([{ path: 'plate', code: 'search.one_of_plate_and_vin' }]);
  return null;
}
