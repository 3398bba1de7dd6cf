import {
  RowSink,
  type Clock,
  type ImportScope,
  type MappedRow,
  type RegisterVehicle,
  type RowOutcome,
} from '@app/application';
import { readObject, VehicleRowDto } from '@app/contracts';
import {
  fuelCodeOf,
  mayTouch,
  normalisePlate,
  normaliseVin,
  VEHICLE_CATEGORIES,
  type EmissionStage,
  type PlateColour,
  type VehicleStatement,
} from '@app/domain';

/** Rows of a vehicle register. */
export class VehicleRows extends RowSink {
  constructor(
    private readonly registerVehicle: RegisterVehicle,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async write(rows: readonly MappedRow[], scope: ImportScope): Promise<readonly RowOutcome[]> {
    const read = rows.map((row): VehicleStatement | RowOutcome => {
      const { value, faults } = readObject(VehicleRowDto, row.body);
      if (value === null) return { kind: 'refused', faults };
      if (value.fuel && fuelCodeOf(value.fuel) === null) return refused('fuel', 'inspection.fuel_unknown');
      const area = value.areaCode ?? null;
      if (area !== null && !mayTouch(scope, { areaCode: area, subject: null }))
        return refused('areaCode', 'scope.not_own');
      return statementOf(value, this.clock.now());
    });
    const statements = read.filter((one): one is VehicleStatement => 'facts' in one);
    const results = await this.registerVehicle.runAll(statements, scope.username, 'import', '');
    const byStatement = new Map(statements.map((one, i) => [one, results[i]]));
    return read.map((one): RowOutcome => {
      if (!('facts' in one)) return one;
      const result = byStatement.get(one);
      if (result === undefined) return refused('', 'import.row_lost');
      if (result.kind !== 'refused') return { kind: result.kind === 'unchanged' ? 'repeated' : 'stored' };
      return { kind: 'refused', faults: result.faults.map((f) => ({ ...f, path: f.path.replace(/^\./, '') })) };
    });
  }
}

const refused = (path: string, code: string): RowOutcome => ({ kind: 'refused', faults: [{ path, code }] });

function statementOf(row: VehicleRowDto, now: Date): VehicleStatement {
  const plate = row.plate ? normalisePlate(row.plate).text : null;
  return {
    plate: plate === null ? null : { text: plate, colour: (row.plateColor ?? null) as PlateColour | null },
    plateOriginal: row.plate ?? null,
    vin: row.vin ? normaliseVin(row.vin) : null,
    areaCode: row.areaCode ?? null,
    at: row.asOf ? new Date(row.asOf) : now,
    facts: {
      fuel: row.fuel ? fuelCodeOf(row.fuel) : null,
      category: VEHICLE_CATEGORIES.find((known) => known === row.category) ?? null,
      vehicleType: row.vehicleType ?? null,
      gvmKg: row.maxMassKg ?? null,
      seats: row.seats ?? null,
      emissionStage: (row.stage ?? null) as EmissionStage | null,
      registeredOn: row.registeredOn ?? null,
      manufacturedOn: row.builtOn ?? null,
      buildYear: row.builtOn ? Number(row.builtOn.slice(0, 4)) : null,
      ratedPowerKw: row.ratedPowerKw ?? null,
      ratedSpeedRpm: row.ratedRpm ?? null,
      displacementCc: row.displacementL ? Math.round(row.displacementL * 1000) : null,
      engineModel: row.engineModel ?? null,
      model: row.model ?? null,
      useNature: row.useNature ?? null,
      areaCode: row.areaCode ?? null,
    },
  };
}
