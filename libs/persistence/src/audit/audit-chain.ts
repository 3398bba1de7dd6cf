import { sm3 } from '@app/platform';

/** A line of the trail as it is hashed; times in whole milliseconds. */
export interface AuditLine {
  readonly seq: number;
  readonly at: Date;
  readonly actor: string;
  readonly actorRole: string;
  readonly action: string;
  readonly objectKind: string | null;
  readonly objectId: string | null;
  readonly areaCode: string | null;
  readonly details: unknown;
  readonly prevHash: string;
}

/** What the first line of a chain points to. */
export const GENESIS = '0'.repeat(64);

/**
 * SM3 (GB/T 32905-2016) over the line's canonical form: a JSON array of its fields in the order of AuditLine, `at` as
 * ISO 8601 UTC with milliseconds, object keys sorted by code unit.
 * @returns 64 lower-case hexadecimal digits
 */
export function hashLine(line: AuditLine): string {
  const { seq, at, actor, actorRole, action, objectKind, objectId, areaCode, details, prevHash } = line;
  return sm3(
    canonicalJson([seq, at.toISOString(), actor, actorRole, action, objectKind, objectId, areaCode, details, prevHash]),
  );
}

/** JSON with sorted keys: the same text for the same value, whatever order jsonb gives it back in. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
