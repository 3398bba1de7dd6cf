export type Leaf = string | number | boolean | null;

/** One field that an amendment changed; an absent side is null. */
export interface ReportChange {
  readonly path: string;
  readonly before: Leaf;
  readonly after: Leaf;
}

const isBranch = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Date);

function leaf(value: unknown): Leaf {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'invalid' : value.toISOString();
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function children(value: unknown): ReadonlyMap<string, unknown> {
  if (!isBranch(value)) return new Map();
  if (Array.isArray(value)) return new Map(value.map((child: unknown, i) => [`[${i}]`, child]));
  return new Map(Object.entries(value).map(([key, child]) => [`.${key}`, child]));
}

function walk(before: unknown, after: unknown, path: string, found: ReportChange[]): void {
  const own = path.startsWith('.') ? path.slice(1) : path;
  if (!isBranch(before) && !isBranch(after)) {
    if (!Object.is(leaf(before), leaf(after))) found.push({ path: own, before: leaf(before), after: leaf(after) });
    return;
  }
  // a value that became a block, or a block that became a value ('not_run'), is shown as well as the block's fields
  if (isBranch(before) !== isBranch(after) && leaf(isBranch(before) ? after : before) !== null) {
    found.push({ path: own, before: leaf(before), after: leaf(after) });
  }
  const left = children(before);
  const right = children(after);
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    walk(left.get(key), right.get(key), path + key, found);
  }
}

/**
 * What differs between two versions of a report (or of any plain data), field by field, in the order of the fields:
 * `[{path: 'results.idle.coPct', before: 0.5, after: 0.7}]`. Dates are compared as instants and shown as ISO text.
 */
export function diffReports(before: unknown, after: unknown): ReportChange[] {
  const found: ReportChange[] = [];
  walk(before, after, '', found);
  return found;
}
