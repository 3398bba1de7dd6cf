/** Who may act. Every route names the roles that may call it; see docs/api.md. */
export const ROLES = [
  'administrator',
  'auditor',
  'supervisor',
  'officer',
  'station',
  'site',
  'repair_shop',
  'enterprise',
  'owner',
] as const;
export type Role = (typeof ROLES)[number];

/** The station, site, shop, enterprise or owner of non-road machines that an account speaks for. */
export interface Subject {
  readonly kind: 'station' | 'site' | 'repair_shop' | 'enterprise' | 'owner';
  readonly id: string;
}

/** A signed-in person or machine. `areas` are GB/T 2260 codes; a prefecture code contains its counties. */
export interface Principal {
  readonly userId: string;
  readonly username: string;
  readonly role: Role;
  readonly areas: readonly string[];
  readonly subject: Subject | null;
}

/** Where an object belongs: the facts the access decision needs, nothing else. */
export interface ObjectScope {
  readonly areaCode: string | null;
  readonly subject: Subject | null;
}

/**
 * GB/T 2260: `652300` contains `652301`; `650000` contains both; `000000` contains all.
 * @param outer six-digit code of the larger area
 * @param inner six-digit code tested for lying inside
 */
export function areaContains(outer: string, inner: string): boolean {
  if (outer === inner || outer === '000000') return true;
  if (outer.endsWith('0000')) return inner.startsWith(outer.slice(0, 2));
  if (outer.endsWith('00')) return inner.startsWith(outer.slice(0, 4));
  return false;
}

/**
 * May this principal touch an object with this scope? People are bounded by area, machines by their own subject.
 * An object without an area (a prefecture-wide setting) is open to every person whose role the route admits.
 */
export function mayTouch(who: Principal, what: ObjectScope): boolean {
  if (who.subject) {
    return what.subject !== null && what.subject.kind === who.subject.kind && what.subject.id === who.subject.id;
  }
  const area = what.areaCode;
  return area === null || who.areas.some((mine) => areaContains(mine, area));
}
