import { faultsAsProblem } from '../core/faults-as-problem.js';

const PAGE = 50;
const PAGE_MAX = 200;

export interface ListQuery<K extends string> {
  readonly values: Readonly<Partial<Record<K | 'area', string>>>;
  readonly limit: number;
  readonly cursor: string | null;
}

/**
 * Filters, size and place of a page, every fault at once.
 * @param words what each filter may be; `area`, `limit` and `cursor` are always known
 * @throws ProblemError 400
 */
export function readListQuery<K extends string>(
  query: Readonly<Record<string, unknown>>,
  words: Readonly<Record<K, readonly string[]>>,
): ListQuery<K> {
  const faults: { path: string; code: string }[] = [];
  const values: Partial<Record<K | 'area', string>> = {};
  const text = (name: string): string | undefined => (typeof query[name] === 'string' ? query[name] : undefined);
  const known = new Set<string>([...Object.keys(words), 'area', 'limit', 'cursor']);
  for (const name of Object.keys(query)) if (!known.has(name)) faults.push({ path: name, code: 'field.unknown' });
  for (const name of Object.keys(words) as K[]) {
    const value = text(name);
    if (value === undefined) continue;
    if (!words[name].includes(value)) faults.push({ path: name, code: 'field.not_in_list' });
    values[name] = value;
  }
  const area = text('area');
  if (area !== undefined && !/^\d{6}$/.test(area)) faults.push({ path: 'area', code: 'field.wrong_pattern' });
  if (area !== undefined) values.area = area;
  const limit = Number(text('limit') ?? PAGE);
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_MAX)
    faults.push({ path: 'limit', code: 'field.out_of_range' });
  if (faults.length > 0) throw faultsAsProblem(faults);
  return { values, limit, cursor: text('cursor') ?? null };
}
