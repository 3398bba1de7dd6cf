/** One changed or told value: where it stands, what it was, what it is. */
export interface FlatChange {
  readonly path: string;
  /** undefined = was not there, or it is told and not compared */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const has = (value: object, ...keys: readonly string[]): boolean => keys.every((key) => Object.hasOwn(value, key));

/** Leaves of a JSON value with their paths: `lines[0].status`. */
export function flatten(value: unknown, path = ''): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>();
  const walk = (one: unknown, at: string): void => {
    if (Array.isArray(one) && one.some((entry) => typeof entry === 'object')) {
      for (const [i, entry] of one.entries()) walk(entry, `${at}[${i}]`);
    } else if (isObject(one)) {
      for (const [key, entry] of Object.entries(one)) walk(entry, at === '' ? key : `${at}.${key}`);
    } else leaves.set(at, textOf(one));
  };
  walk(value, path);
  return leaves;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return Array.isArray(value) ? value.map(textOf).join(', ') : String(value);
}

/** What differs between two values, leaf by leaf, in the order of the new one; leaves that went stand last. */
export function differencesOf(before: unknown, after: unknown, path = ''): readonly FlatChange[] {
  const [old, now] = [flatten(before, path), flatten(after, path)];
  const paths = [...new Set([...now.keys(), ...old.keys()])];
  return paths
    .filter((at) => old.get(at) !== now.get(at))
    .map((at) => ({ path: at, before: old.get(at), after: now.get(at) }));
}

/**
 * Details of an audit line as changes where they carry both sides (`{before, after}`, or `{field: {from, to}}`), and the
 * rest as told.
 */
export function changesOf(details: unknown): {
  readonly changed: readonly FlatChange[];
  readonly told: readonly FlatChange[];
} {
  if (!isObject(details)) return { changed: [], told: [] };
  const { before, after, changes, ...rest } = details;
  const sides = has(details, 'before', 'after') ? differencesOf(before ?? {}, after ?? {}) : [];
  const fields = isObject(changes)
    ? Object.entries(changes).flatMap(([field, pair]) =>
        isObject(pair) && (has(pair, 'from') || has(pair, 'to')) ? differencesOf(pair['from'], pair['to'], field) : [],
      )
    : [];
  const left = { ...rest, ...(fields.length === 0 && changes !== undefined ? { changes } : {}) };
  const told = [...flatten(left)].map(([path, text]) => ({ path, before: undefined, after: text }));
  return { changed: [...sides, ...fields], told: told.filter(({ path }) => path !== '') };
}
