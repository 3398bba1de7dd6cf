/** How a parameter is typed; a list of objects is typed as JSON. */
export type ParamKind = 'number' | 'flag' | 'text' | 'numbers' | 'texts' | 'json';

/** One parameter of a rule as it is typed. */
export interface Param {
  /** `limits[0].value` */
  readonly path: string;
  readonly kind: ParamKind;
  /** what stands in its input */
  readonly text: string;
  /** null is allowed: the bound is off */
  readonly mayBeOff: boolean;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function kindOf(value: unknown): ParamKind {
  if (value === null || typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'flag';
  if (typeof value === 'string') return 'text';
  if (Array.isArray(value) && value.length > 0) {
    if (value.every((one) => typeof one === 'number')) return 'numbers';
    if (value.every((one) => typeof one === 'string' && !one.includes(','))) return 'texts';
  }
  return 'json';
}

function textOf(value: unknown, kind: ParamKind): string {
  if (value === null) return '';
  if (kind === 'json') return JSON.stringify(value, null, 1);
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** The parameters of a rule, one a leaf, in their own order. */
export function paramsOf(params: unknown, path = ''): readonly Param[] {
  if (isObject(params)) {
    return Object.entries(params).flatMap(([key, value]) => paramsOf(value, path === '' ? key : `${path}.${key}`));
  }
  const kind = kindOf(params);
  return [{ path, kind, text: textOf(params, kind), mayBeOff: params === null }];
}

/** Reads what was typed. @returns undefined when it cannot be read */
function valueOf(text: string, kind: ParamKind, mayBeOff: boolean): unknown {
  const clean = text.trim();
  const parts = (): string[] => (clean === '' ? [] : clean.split(/[,，]/).map((part) => part.trim()));
  switch (kind) {
    case 'number':
      if (clean === '') return mayBeOff ? null : undefined;
      return Number.isFinite(Number(clean)) ? Number(clean) : undefined;
    case 'flag':
      return clean === 'true';
    case 'text':
      return text;
    case 'texts':
      return parts();
    case 'numbers': {
      const numbers = parts().map(Number);
      return numbers.every((one) => Number.isFinite(one)) ? numbers : undefined;
    }
    case 'json':
      try {
        return JSON.parse(text) as unknown;
      } catch {
        return undefined;
      }
  }
}

export interface Applied {
  readonly params: Readonly<Record<string, unknown>>;
  /** parameters whose text cannot be read */
  readonly unreadable: readonly string[];
}

/**
 * The parameters with what was typed in their places.
 * @param edits text by path; a path that is not there stays as it was
 */
export function applyEdits(
  params: Readonly<Record<string, unknown>>,
  edits: Readonly<Record<string, string>>,
): Applied {
  const unreadable: string[] = [];
  const walk = (value: unknown, path: string): unknown => {
    if (isObject(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key, walk(inner, path === '' ? key : `${path}.${key}`)]),
      );
    }
    const text = Object.hasOwn(edits, path) ? edits[path] : undefined;
    if (text === undefined) return value;
    const next = valueOf(text, kindOf(value), value === null);
    if (next === undefined) unreadable.push(path);
    return next === undefined ? value : next;
  };
  return { params: walk(params, '') as Readonly<Record<string, unknown>>, unreadable };
}
