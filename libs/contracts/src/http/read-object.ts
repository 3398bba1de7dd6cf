import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import { isRecord } from '../contract-error.js';
import { type FieldFault, MAX_FAULTS } from './fault.js';
import { type FieldRule, fieldRules, isFieldRule } from './fields.js';

/** Every fault of a tree of class-validator errors with its path; the codes are those of fields.ts. */
export function faultsOf(errors: readonly ValidationError[], parent = ''): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const error of errors) {
    const step = /^\d+$/.test(error.property) ? `[${error.property}]` : `${parent === '' ? '' : '.'}${error.property}`;
    const path = parent + step;
    for (const [name, message] of Object.entries(error.constraints ?? {})) {
      if (name === 'nestedValidation') continue; // the field's own rule says it better
      faults.push({ path, code: name === 'whitelistValidation' ? 'field.unknown' : message });
    }
    faults.push(...faultsOf(error.children ?? [], path));
  }
  return faults;
}

type Rules = ReadonlyMap<string, FieldRule>;
const RULES_OF = new WeakMap<object, Rules>();

/** The rules of a class, or none at all when it also has decorators of other kinds: the fast path would not see them. */
function rulesOf(kind: new () => object): Rules {
  const known = RULES_OF.get(kind);
  if (known !== undefined) return known;
  const rules = fieldRules(kind.prototype as object);
  const all = getMetadataStorage().getTargetValidationMetadatas(kind, '', false, false);
  const own = all.every(
    (one) => rules.has(one.propertyName) && (one.type !== 'customValidation' || isFieldRule(one.name)),
  );
  const usable: Rules = own ? rules : new Map<string, FieldRule>();
  RULES_OF.set(kind, usable);
  return usable;
}

/**
 * The same rules without the machinery, for the many bodies that are good: a tenth of the time. Anything that is not
 * plainly right gives null, and the validator below says what is wrong.
 */
function accept<T extends object>(kind: new () => T, value: Readonly<Record<string, unknown>>): T | null {
  const rules = rulesOf(kind);
  if (rules.size === 0) return null;
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const rule = rules.get(key);
    if (rule === undefined) return null;
    const field = value[key];
    if (field === undefined || field === null) {
      out[key] = field;
      continue;
    }
    if (rule.check(field) !== null) return null;
    const inner = rule.block === undefined ? field : acceptBlock(rule.block(), field);
    if (inner === null) return null;
    out[key] = inner;
  }
  for (const [key, rule] of rules) if (rule.required && (value[key] === undefined || value[key] === null)) return null;
  return Object.setPrototypeOf(out, kind.prototype as object) as T;
}

function acceptBlock(kind: new () => object, value: unknown): unknown {
  if (!Array.isArray(value)) return isRecord(value) ? accept(kind, value) : null;
  const list = Array.from(value, (one: unknown) => (isRecord(one) ? accept(kind, one) : null));
  return list.includes(null) ? null : list;
}

/**
 * Reads an unknown value as an object of a DTO class; unknown fields are faults. Nothing is converted: "5" is no number.
 * @param path where the value stands in the body; empty = the body itself
 */
export function readObject<T extends object>(
  kind: new () => T,
  value: unknown,
  path = '',
): { readonly value: T | null; readonly faults: FieldFault[] } {
  if (!isRecord(value)) return { value: null, faults: [{ path, code: 'field.not_an_object' }] };
  const good = accept(kind, value);
  if (good !== null) return { value: good, faults: [] };
  const instance = plainToInstance(kind, value);
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
    validationError: { target: false, value: false },
  });
  if (errors.length === 0) return { value: instance, faults: [] };
  const faults = faultsOf(errors).map((f) => ({ ...f, path: path === '' ? f.path : `${path}.${f.path}` }));
  return { value: null, faults: faults.slice(0, MAX_FAULTS) };
}
