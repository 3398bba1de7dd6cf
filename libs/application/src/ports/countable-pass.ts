import { shanghaiDate, startOfNaturalMonthWindow, startOfShanghaiDay, type CountableCheck } from '@app/domain';
import type { LocalVehicleRule } from './rules-in-force.js';

/** A judged roadside pass as counting sees it. */
export interface CountablePass {
  /** `text|colour`; null = unreadable */
  readonly plateKey: string | null;
  readonly areaCode: string | null;
  readonly at: Date;
  /** marks that make the reading unusable */
  readonly unusable: readonly string[];
  readonly recordNo: string;
}

/** On how many days was this plate seen from `from` until before `until`? */
export interface SightingAsk {
  readonly plateKey: string;
  readonly from: Date;
  readonly until: Date;
}
export const sightingKey = (plateKey: string, until: Date): string => `${plateKey} ${until.getTime()}`;

/**
 * Roadside passes as checks. A vehicle from elsewhere counts once it was here on as many days as the rule asks, the day
 * of the pass included; days before it are what the database knows.
 * @param sightings answers by `sightingKey`
 */
export async function countablePasses(
  passes: readonly CountablePass[],
  rule: LocalVehicleRule,
  sightings: (asks: readonly SightingAsk[]) => Promise<ReadonlyMap<string, number>>,
): Promise<CountableCheck[]> {
  const askOf = ({ plateKey, at }: CountablePass): SightingAsk | null =>
    plateKey === null || rule.localPrefixes.some((prefix) => plateKey.startsWith(prefix))
      ? null
      : { plateKey, from: startOfNaturalMonthWindow(at, rule.months), until: startOfShanghaiDay(shanghaiDate(at)) };
  const asks = new Map<string, SightingAsk>();
  for (const pass of passes) {
    const ask = askOf(pass);
    if (ask) asks.set(sightingKey(ask.plateKey, ask.until), ask);
  }
  const seen = asks.size === 0 ? new Map<string, number>() : await sightings([...asks.values()]);
  return passes.map((pass) => {
    const ask = askOf(pass);
    const days = ask === null ? Infinity : (seen.get(sightingKey(ask.plateKey, ask.until)) ?? 0) + 1;
    return {
      kind: 'remote_sensing',
      method: 'remote_sensing',
      subjectKey: pass.plateKey,
      areaCode: pass.areaCode,
      at: pass.at,
      invalidReasons: [...pass.unusable, ...(days < rule.sightings ? ['check.vehicle_not_local'] : [])],
      refKind: 'reading',
      ref: pass.recordNo,
    };
  });
}
