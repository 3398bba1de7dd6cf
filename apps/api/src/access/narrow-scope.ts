import { areaContains, areaPrefix, scopeOf, type Principal, type Scope } from '@app/domain';
import { ProblemError } from '../core/problem.js';

/**
 * The caller's scope, narrowed to an area when one is asked for. An area around the caller's own changes nothing; a machine
 * stays bounded by its subject.
 * @throws ProblemError 403 for an area outside of the caller's
 */
export function narrowScope(caller: Principal, area: string | undefined): Scope {
  const own = scopeOf(caller);
  if (area === undefined || caller.subject || caller.areas.some((mine) => areaContains(area, mine))) return own;
  if (caller.areas.some((mine) => areaContains(mine, area))) return { areaPrefixes: [areaPrefix(area)], subject: null };
  throw new ProblemError(403, 'access.foreign_object', { zh: '不在您的辖区内。', en: 'Outside of your areas.' });
}
