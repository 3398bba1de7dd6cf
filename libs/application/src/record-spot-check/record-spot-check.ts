import {
  checkPhysics,
  classifyPlate,
  DEFAULT_INSPECTION_RULES,
  ignitionOfFuel,
  judgeInspection,
  normalisePlate,
  plateKey,
  type AppearanceBlock,
  type CheckKind,
  type CountableCheck,
  type InspectionReport,
  type ObdBlock,
  type PlateColour,
  type ResultBlock,
  type Verdict,
} from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { ReferenceCache } from '../ports/reference-cache.js';
import type { CountedFor, SpotCheckStore } from '../ports/spot-check-store.js';

export interface SpotCheckCommand {
  readonly checkNo: string;
  readonly kind: Extract<CheckKind, 'roadside' | 'on_site'>;
  readonly plate: string | null;
  readonly plateColour: PlateColour | null;
  readonly vin: string | null;
  readonly fuel: string | null;
  readonly category: string | null;
  readonly builtOn: string | null;
  readonly areaCode: string;
  readonly place: Readonly<Record<string, unknown>>;
  readonly checkedAt: Date;
  readonly results: ResultBlock;
  readonly appearance: AppearanceBlock | null;
  readonly obd: ObdBlock | null;
  readonly officerId: string;
  /** everything that was sent, kept with the check */
  readonly body: unknown;
  readonly contentHash: string;
}

export type RecordSpotCheckResult =
  | { readonly kind: 'refused'; readonly faults: readonly { readonly path: string; readonly code: string }[] }
  | { readonly kind: 'conflict'; readonly id: string }
  | {
      readonly kind: 'stored' | 'repeated';
      readonly id: string;
      readonly verdict: Verdict;
      readonly countedFor: readonly CountedFor[];
    };

/** Checks may come from the field a while after they were made, but not from the future. */
const CLOCK_TOLERANCE_MS = 10 * 60_000;

/** An officer's check, judged like a station test of the same method, and counted where it counts. */
export class RecordSpotCheck {
  constructor(
    private readonly checks: SpotCheckStore,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  async run(command: SpotCheckCommand): Promise<RecordSpotCheckResult> {
    const now = this.clock.now();
    const reference = await this.reference.current();
    const area = reference.areas.get(command.areaCode);
    const faults: { path: string; code: string }[] = [];
    if (!area) faults.push({ path: 'areaCode', code: 'area.unknown' });
    const report = asReport(command);
    const physics = checkPhysics(report, {
      now,
      skewSeconds: CLOCK_TOLERANCE_MS / 1_000,
      rules: DEFAULT_INSPECTION_RULES,
    });
    faults.push(...physics.faults.map(({ path, code }) => ({ path, code })));
    if (faults.length > 0) return { kind: 'refused', faults };

    const verdict = judgeInspection(report, {
      sets: reference.limitSets,
      areaCode: command.areaCode,
      areaAltitudeM: area?.altitudeM ?? null,
      ignition: command.fuel === null ? 'unknown' : ignitionOfFuel(command.fuel),
      marks: physics.marks,
    });
    const identity = identify(command);
    const invalidReasons = [...identity.reasons, ...(verdict.result === 'undetermined' ? ['check.undetermined'] : [])];
    const id = this.newId();
    const countable: CountableCheck = {
      kind: command.kind,
      method: command.results.method,
      subjectKey: identity.key,
      areaCode: command.areaCode,
      at: command.checkedAt,
      invalidReasons,
      refKind: 'spot_check',
      ref: id,
    };
    const saved = await this.checks.save(
      {
        id,
        checkNo: command.checkNo,
        kind: command.kind,
        method: command.results.method,
        plateKey: identity.key,
        plateOriginal: command.plate,
        areaCode: command.areaCode,
        place: command.place,
        checkedAt: command.checkedAt,
        receivedAt: now,
        officerId: command.officerId,
        verdict,
        body: command.body,
        invalidReasons,
        contentHash: command.contentHash,
      },
      countable,
    );
    if (saved.kind === 'conflict') return saved;
    if (saved.kind === 'repeated') return saved;
    return { kind: 'stored', id, verdict, countedFor: saved.countedFor };
  }
}

/** A check that cannot be put to a vehicle is stored, but counts for nothing. */
function identify(command: SpotCheckCommand): { key: string | null; reasons: string[] } {
  if (command.plate === null) return { key: null, reasons: ['check.plate_missing'] };
  const { text } = normalisePlate(command.plate);
  const plate = classifyPlate(text, command.plateColour);
  if (!plate.ok) return { key: null, reasons: [plate.code] };
  return { key: plateKey(text, command.plateColour), reasons: [] };
}

/** The shape judgement knows: a roadside record reuses the test record (limits-and-rules 2.4). */
function asReport(command: SpotCheckCommand): InspectionReport {
  return {
    identity: {
      reportNo: command.checkNo,
      stationCode: `${command.areaCode}000`,
      lineNo: '00',
      testCategory: 'supervision',
      testTimes: 1,
      startedAt: command.checkedAt,
      endedAt: null,
      inspector: null,
      signatory: null,
      approver: null,
      softwareName: null,
      softwareVersion: null,
      methodChange: null,
    },
    vehicle: {
      plate: command.plate,
      plateColour: command.plateColour,
      vin: command.vin,
      category: command.category,
      fuel: command.fuel,
      brand: null,
      model: null,
      engineModel: null,
      useNature: null,
      stage: null,
      referenceMassKg: null,
      maxMassKg: null,
      displacementL: null,
      ratedPowerKw: null,
      ratedRpm: null,
      odometerKm: null,
      builtOn: command.builtOn,
      registeredOn: null,
    },
    appearance: command.appearance,
    obd: command.obd,
    environment: null,
    results: command.results,
    stationVerdict: null,
  };
}
