import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { isRecord } from '../contract-error.js';
import { type FieldFault, MAX_FAULTS } from './fault.js';

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
