/** `live`: data now; `quiet`: for a while none; `silent`: too long none; `never`: not one record; `stopped`: out of service by register. */
export const PLACE_STATES = ['live', 'quiet', 'silent', 'never', 'stopped'] as const;
export type PlaceState = (typeof PLACE_STATES)[number];

export interface PlaceFacts {
  readonly kind: 'station' | 'site';
  /** of the register: only `normal` is expected to send */
  readonly status: string;
  /** receipt of the latest record; null = none yet */
  readonly lastDataAt: Date | null;
  /** what the Last Will or a status message says; null = a station, or never said */
  readonly online: boolean | null;
}

const MINUTE_MS = 60_000;
/** Minutes without a record after which a place is quiet, then silent. Own choice: a road sleeps, a station closes overnight. */
const LIMITS = { site: { quiet: 30, silent: 24 * 60 }, station: { quiet: 3 * 60, silent: 3 * 24 * 60 } } as const;

/**
 * How a station or site stands with its data. An offline site is quiet at best, however fresh its last record is.
 * @param now the moment to judge by
 */
export function placeState({ kind, status, lastDataAt, online }: PlaceFacts, now: Date): PlaceState {
  if (status !== 'normal') return 'stopped';
  if (lastDataAt === null) return 'never';
  const minutes = (now.getTime() - lastDataAt.getTime()) / MINUTE_MS;
  const limit = LIMITS[kind];
  if (minutes > limit.silent) return 'silent';
  return minutes > limit.quiet || online === false ? 'quiet' : 'live';
}
