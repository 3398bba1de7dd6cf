import {
  checkPhysics,
  classifyPlate,
  DEFAULT_INSPECTION_RULES,
  ignitionOfFuel,
  judgeInspection,
  plateKey,
  type CheckKind,
  type CountableCheck,
  type InspectionReport,
  type Verdict,
} from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { ReferenceCache } from '../ports/reference-cache.js';
import type { CountedFor, SpotCheckRecord, SpotCheckStore } from '../ports/spot-check-store.js';

export interface SpotCheckCommand {
  readonly checkNo: string;
  readonly kind: Extract<CheckKind, 'roadside' | 'on_site'>;
  readonly areaCode: string;
  readonly place: Readonly<Record<string, unknown>>;
  /** a roadside record reuses the test record (limits-and-rules 2.4) */
  readonly report: InspectionReport;
  readonly plateOriginal: string | null;
  readonly officerId: string;
  readonly lookupId: string | null;
  readonly media: SpotCheckRecord['media'];
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
    const { report } = command;
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
      ignition: report.vehicle.fuel === null ? 'unknown' : ignitionOfFuel(report.vehicle.fuel),
      marks: physics.marks,
    });
    const identity = identify(report);
    const invalidReasons = [...identity.reasons, ...(verdict.result === 'undetermined' ? ['check.undetermined'] : [])];
    const id = this.newId();
    const countable: CountableCheck = {
      kind: command.kind,
      method: report.results.method,
      subjectKey: identity.key,
      areaCode: command.areaCode,
      at: report.identity.startedAt,
      invalidReasons,
      refKind: 'spot_check',
      ref: id,
    };
    const saved = await this.checks.save(
      {
        id,
        checkNo: command.checkNo,
        kind: command.kind,
        method: report.results.method,
        plateKey: identity.key,
        plateOriginal: command.plateOriginal,
        areaCode: command.areaCode,
        place: command.place,
        checkedAt: report.identity.startedAt,
        receivedAt: now,
        officerId: command.officerId,
        verdict,
        body: command.body,
        invalidReasons,
        lookupId: command.lookupId,
        media: command.media,
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
function identify(report: InspectionReport): { key: string | null; reasons: string[] } {
  const { plate, plateColour } = report.vehicle;
  if (plate === null) return { key: null, reasons: ['check.plate_missing'] };
  const known = classifyPlate(plate, plateColour);
  if (!known.ok) return { key: null, reasons: [known.code] };
  return { key: plateKey(plate, plateColour), reasons: [] };
}
