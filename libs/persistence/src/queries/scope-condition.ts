import type { Scope } from '@app/domain';

/** Which expressions of a query hold the owner of a row; what a table does not know is left out. */
export interface ScopeColumns {
  readonly area?: string;
  readonly subjectKind?: string;
  readonly subjectId?: string;
}

/**
 * The SQL condition that keeps a list inside a caller's scope, e.g. `(f.area_code IS NULL OR f.area_code LIKE ANY ($3))`.
 * Appends what it needs to `params`.
 * @param columns trusted SQL, never input. `subjectKind` may be a literal: `'station'` in quotes.
 */
export function scopeCondition(scope: Scope, columns: ScopeColumns, params: unknown[]): string {
  if (scope.subject) {
    if (columns.subjectKind === undefined || columns.subjectId === undefined) return 'false';
    params.push(scope.subject.kind, scope.subject.id);
    return `(${columns.subjectKind} = $${params.length - 1} AND ${columns.subjectId} = $${params.length})`;
  }
  if (scope.areaPrefixes === null || columns.area === undefined) return 'true';
  params.push(scope.areaPrefixes.map((prefix) => `${prefix}%`));
  return `(${columns.area} IS NULL OR ${columns.area} LIKE ANY ($${params.length}::text[]))`;
}
