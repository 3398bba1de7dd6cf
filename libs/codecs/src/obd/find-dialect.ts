import type { TruckDialect } from '@app/domain';
import { UNIT_HEAD, walk } from './walk.js';
import type { Variant } from './walk.js';
import { looksLikePosition } from './decode-position.js';
import { INFO } from './info-types.js';
import type { ItemTable } from './item-table.js';
import { ENGINE_BODY } from './scales.js';

const PLAIN: Variant = { engine: 37, hybrid: 'plain', user: 'word', trailers: false };
const with30 = { ...PLAIN, engine: 30, user: 'none' } as const;
const with32 = { ...PLAIN, engine: 32, user: 'none' } as const;
const fixed = { ...PLAIN, user: 'fixed' } as const;

/** Ways of each dialect, the text of the standard first. */
const VARIANTS: Readonly<Record<TruckDialect, readonly Variant[]>> = {
  A: [
    PLAIN,
    with30,
    with32,
    fixed,
    ...(['serial_time', 'time'] as const).flatMap((hybrid) => [PLAIN, with30, with32].map((v) => ({ ...v, hybrid }))),
  ],
  B: [PLAIN, with30, with32, fixed],
  C: [PLAIN, with30, with32, fixed, { ...PLAIN, trailers: true }, { ...fixed, trailers: true }],
  N: [PLAIN],
};
/** Last resort for user-defined bodies of unknown length: the last item takes all that is left. */
const REST: Variant = { ...PLAIN, user: 'rest' };

/**
 * B first: every one of its items proves itself by a calendar time. A before C, which can use up the same bytes when a serial looks
 * like a type; N last.
 */
const ORDER: readonly TruckDialect[] = ['B', 'A', 'C', 'N'];

/** Do the positions in the items look like positions? */
function isPlausible(dialect: TruckDialect, bytes: Uint8Array, from: number, table: ItemTable): boolean {
  if (dialect === 'N') return looksLikePosition(bytes, from + UNIT_HEAD);
  for (let i = 0; i < table.count; i++) {
    const type = table.type[i];
    if (type !== INFO.engine && type !== INFO.twc && type !== INFO.twcNox) continue;
    const length = table.length[i];
    const kind = length === 37 ? 'diesel' : length === 30 ? 'twc' : 'twc_nox';
    if (!looksLikePosition(bytes, (table.body[i] ?? 0) + ENGINE_BODY[kind].position)) return false;
  }
  return true;
}

/** Is there a way to walk it? A departure from the standard's text must also have positions that look like positions. */
function fits(dialect: TruckDialect, bytes: Uint8Array, from: number, end: number, table: ItemTable): boolean {
  for (const way of VARIANTS[dialect]) {
    if (walk(dialect, way, bytes, from, end, table) && (way === PLAIN || isPlausible(dialect, bytes, from, table)))
      return true;
  }
  return false;
}

/**
 * Finds the dialect of the data unit `bytes[from..end)` of command 02 or 03 and leaves its items in `table`.
 *
 * Pinned: only that dialect is walked. Otherwise every dialect in the order B, A, C, N; of several that use up the bytes exactly,
 * the first whose positions look like positions. A user-defined item of unknown length may take the rest of the unit only where the
 * dialect is certain: pinned, or B.
 * @returns null when none uses up the bytes exactly
 */
export function findDialect(
  bytes: Uint8Array,
  from: number,
  end: number,
  pinned: TruckDialect | null,
  table: ItemTable,
): TruckDialect | null {
  if (pinned !== null) {
    const found = fits(pinned, bytes, from, end, table) || walk(pinned, REST, bytes, from, end, table);
    return found ? pinned : null;
  }
  let second: TruckDialect | null = null;
  for (const dialect of ORDER) {
    if (!fits(dialect, bytes, from, end, table)) continue;
    if (isPlausible(dialect, bytes, from, table)) return dialect;
    // a machine has nothing but its position to be known by
    if (dialect !== 'N') second ??= dialect;
  }
  // the table holds a later attempt
  if (second !== null) return fits(second, bytes, from, end, table) ? second : null;
  return walk('B', REST, bytes, from, end, table) ? 'B' : null;
}
