import type { Reason } from '@app/domain';

type Shape = Readonly<Record<string, unknown>>;

/**
 * Parameters of a new version must have the shape of the version before: the same keys, the same types. What code reads
 * is decided by the code, so an administrator changes values only; new parameters come with a new release.
 * @returns one reason a fault, with the path of the parameter; empty = the shape fits
 */
export function checkParams(params: unknown, like: unknown, path = 'params'): Reason[] {
  if (Array.isArray(like)) return checkList(params, like, path);
  if (isObject(like)) return isObject(params) ? checkKeys(params, like, path) : [mismatch(path, 'object', params)];
  if (like === null || typeof like === 'number') {
    // a bound that is off (null) may be switched on; one that is on needs a number
    const fits = typeof params === 'number' ? Number.isFinite(params) : params === null && like === null;
    return fits ? [] : [mismatch(path, 'number', params)];
  }
  return typeof params === typeof like ? [] : [mismatch(path, typeof like, params)];
}

function checkKeys(params: Shape, like: Shape, path: string): Reason[] {
  const missing = Object.keys(like).filter((key) => !Object.hasOwn(params, key));
  const unknown = Object.keys(params).filter((key) => !Object.hasOwn(like, key));
  return [
    ...missing.map((key) => ({ code: 'rule.param_missing', path: `${path}.${key}` })),
    ...unknown.map((key) => ({ code: 'rule.param_unknown', path: `${path}.${key}` })),
    ...Object.keys(like)
      .filter((key) => Object.hasOwn(params, key))
      .flatMap((key) => checkParams(params[key], like[key], `${path}.${key}`)),
  ];
}

function checkList(params: unknown, like: readonly unknown[], path: string): Reason[] {
  if (!Array.isArray(params)) return [mismatch(path, 'array', params)];
  const [pattern] = like;
  // an empty list tells nothing of its entries
  return pattern === undefined ? [] : params.flatMap((entry, i) => checkParams(entry, pattern, `${path}[${i}]`));
}

function mismatch(path: string, expected: string, got: unknown): Reason {
  const type = got === null ? 'null' : Array.isArray(got) ? 'array' : typeof got;
  return { code: 'rule.param_type', path, data: { expected, got: type } };
}

function isObject(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
