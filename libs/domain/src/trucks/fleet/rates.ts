/** Sums behind the measures of remote monitoring, over trucks and days. */
export interface FleetSums {
  /** trucks of the register that are accepted, times days of the period */
  readonly truckDays: number;
  /** of those, days with at least one stored packet */
  readonly onlineDays: number;
  /** seconds with a running engine that were received, and that are missing without a reason */
  readonly engineS: number;
  readonly missingS: number;
  /** received engine seconds in which speed, SCR inlet temperature and downstream NOx were values */
  readonly usableS: number;
  readonly packets: number;
  /** received soon enough after their last sample (`timelyS` of the rule truck-windows) */
  readonly timely: number;
}

/** Shares, 0 to 1; null where nothing could be counted. The sums stand beside them wherever they are shown. */
export interface FleetRates {
  /** 在线率: truck-days with data / truck-days of the register */
  readonly online: number | null;
  /** 联网传输率: received / expected engine seconds; expected = received + missing without a reason */
  readonly transmission: number | null;
  /** 有效数据率: usable / received engine seconds (limits-and-rules 14) */
  readonly valid: number | null;
  /** 有效数据获取及时率: timely / received packets (limits-and-rules 14) */
  readonly timely: number | null;
}

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/**
 * The measures of the performance sheet of remote monitoring. No published text defines them; these are the platform's
 * definitions [design], and the denominators are part of the answer.
 */
export function fleetRates(sums: FleetSums): FleetRates {
  return {
    online: share(sums.onlineDays, sums.truckDays),
    transmission: share(sums.engineS, sums.engineS + sums.missingS),
    valid: share(sums.usableS, sums.engineS),
    timely: share(sums.timely, sums.packets),
  };
}

/** NOx by distance and by time from sums; null without distance or time. g/km and g/h. */
export function noxRates(sums: { readonly g: number; readonly km: number; readonly s: number }): {
  readonly gPerKm: number | null;
  readonly gPerH: number | null;
} {
  return { gPerKm: share(sums.g, sums.km), gPerH: share(sums.g * 3600, sums.s) };
}
