import type { FieldFault } from '@app/contracts';
import { DAY_FIELDS, NUMERIC_FIELDS, TIME_FIELDS, isRecord } from '@app/contracts';
import { parseShanghai, plateColourOf } from '@app/domain';

/** One column: the field it fills and how its text is read. */
export interface ColumnRule {
  readonly field: string;
  /** words of the file to words of the platform; a word that is not listed stays as it is */
  readonly values?: Readonly<Record<string, string | number | null>>;
  /** numbers are multiplied by this: 0.001 for cm³ to L */
  readonly factor?: number;
  /** a year alone: 2012 becomes 2012-01-01 */
  readonly year?: boolean;
}

/** How the columns of a file become fields; `preset` names a built-in mapping that the others are added to. */
export interface ImportMapping {
  readonly preset?: string;
  readonly columns: Readonly<Record<string, ColumnRule>>;
  readonly constants: Readonly<Record<string, string | number | boolean>>;
}

const FIELD = /^[A-Za-z][\w]{0,60}(\[\d{1,3}\])?(\.[A-Za-z][\w]{0,60}(\[\d{1,3}\])?){0,6}$/;
const MAX_RULES = 400;

/** Reads the mapping that came with a file. */
export function readMapping(
  raw: unknown,
  presets: Readonly<Record<string, ImportMapping>>,
):
  | { readonly ok: true; readonly mapping: ImportMapping }
  | { readonly ok: false; readonly faults: readonly FieldFault[] } {
  if (raw === undefined || raw === null) return { ok: true, mapping: { columns: {}, constants: {} } };
  if (!isRecord(raw)) return { ok: false, faults: [{ path: 'mapping', code: 'field.not_an_object' }] };
  const faults: FieldFault[] = [];
  for (const key of Object.keys(raw)) {
    if (!['preset', 'columns', 'constants'].includes(key))
      faults.push({ path: `mapping.${key}`, code: 'field.unknown' });
  }
  const { preset } = raw;
  const known = typeof preset === 'string' && Object.hasOwn(presets, preset) ? presets[preset] : undefined;
  if (preset !== undefined && known === undefined)
    faults.push({ path: 'mapping.preset', code: 'import.preset_unknown' });
  const columns = { ...known?.columns, ...readColumns(raw['columns'], faults) };
  const constants = { ...known?.constants, ...readConstants(raw['constants'], faults) };
  if (Object.keys(columns).length > MAX_RULES) faults.push({ path: 'mapping.columns', code: 'field.too_many' });
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, mapping: { ...(typeof preset === 'string' ? { preset } : {}), columns, constants } };
}

function readColumns(raw: unknown, faults: FieldFault[]): Record<string, ColumnRule> {
  if (raw === undefined) return {};
  if (!isRecord(raw)) {
    faults.push({ path: 'mapping.columns', code: 'field.not_an_object' });
    return {};
  }
  const columns: Record<string, ColumnRule> = {};
  for (const [column, given] of Object.entries(raw)) {
    const rule = typeof given === 'string' ? { field: given } : given;
    const path = `mapping.columns.${column}`;
    if (!isRecord(rule) || typeof rule['field'] !== 'string' || !FIELD.test(rule['field'])) {
      faults.push({ path, code: 'import.mapping_field' });
      continue;
    }
    const { field, values, factor, year } = rule;
    if (values !== undefined && !isRecord(values)) faults.push({ path: `${path}.values`, code: 'field.not_an_object' });
    if (factor !== undefined && typeof factor !== 'number')
      faults.push({ path: `${path}.factor`, code: 'field.not_a_number' });
    columns[column] = {
      field,
      ...(isRecord(values) ? { values: values as NonNullable<ColumnRule['values']> } : {}),
      ...(typeof factor === 'number' ? { factor } : {}),
      ...(year === true ? { year: true } : {}),
    };
  }
  return columns;
}

function readConstants(raw: unknown, faults: FieldFault[]): Record<string, string | number | boolean> {
  if (raw === undefined) return {};
  if (!isRecord(raw)) {
    faults.push({ path: 'mapping.constants', code: 'field.not_an_object' });
    return {};
  }
  const constants: Record<string, string | number | boolean> = {};
  for (const [path, value] of Object.entries(raw)) {
    const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    if (!FIELD.test(path) || !plain) faults.push({ path: `mapping.constants.${path}`, code: 'import.mapping_field' });
    else constants[path] = value;
  }
  return constants;
}

/**
 * Cells to a body. An empty cell is a field that was not sent. Without any column rule the row is the body already (NDJSON)
 * or each column is a field path of its own.
 */
export function applyMapping(
  mapping: ImportMapping,
  cells: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(mapping.constants)) setPath(body, path, value);
  const mapped = Object.keys(mapping.columns).length > 0;
  for (const [column, cell] of Object.entries(cells)) {
    const rule = mapped
      ? Object.hasOwn(mapping.columns, column)
        ? mapping.columns[column]
        : undefined
      : { field: column };
    if (rule === undefined || cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === ''))
      continue;
    if (!FIELD.test(rule.field)) body[rule.field] = cell;
    else setPath(body, rule.field, readCell(rule, cell));
  }
  return body;
}

/** The column that a field's fault came from: the field itself or the closest block above or below it. */
export function columnOf(mapping: ImportMapping, path: string): string | null {
  const rules = Object.entries(mapping.columns);
  const found =
    rules.find(([, rule]) => rule.field === path) ??
    rules.find(([, rule]) => path.startsWith(`${rule.field}.`) || path.startsWith(`${rule.field}[`)) ??
    rules.find(([, rule]) => path !== '' && (rule.field.startsWith(`${path}.`) || rule.field.startsWith(`${path}[`)));
  if (found) return found[0];
  return rules.length === 0 && path !== '' ? path : null;
}

const leafOf = (path: string): string => (path.split('.').at(-1) ?? path).replace(/\[\d+\]$/, '');

/** Text to what the field holds. What cannot be read stays text, so that the field's own check names it. */
function readCell(rule: ColumnRule, cell: unknown): unknown {
  const text = cell instanceof Date ? cell : typeof cell === 'string' ? cell.trim() : cell;
  if (
    rule.values &&
    (typeof text === 'string' || typeof text === 'number') &&
    Object.hasOwn(rule.values, String(text))
  ) {
    return rule.values[String(text)];
  }
  if (rule.year && /^\d{4}(\.0)?$/.test(String(text))) return `${String(text).slice(0, 4)}-01-01`;
  const leaf = leafOf(rule.field);
  if (text instanceof Date) return fromDate(text, DAY_FIELDS.has(leaf));
  if (typeof text === 'object') return text;
  if (leaf === 'plateColor') return plateColourOf(text as string, 'words').colour ?? text;
  if (NUMERIC_FIELDS.has(leaf)) return readNumber(text, rule.factor);
  if (TIME_FIELDS.has(leaf)) return readTime(String(text));
  if (DAY_FIELDS.has(leaf)) return readDay(String(text));
  return typeof text === 'number' ? String(text) : text;
}

function readNumber(text: unknown, factor: number | undefined): unknown {
  const plain = typeof text === 'string' && /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i.test(text);
  const value = typeof text === 'number' ? text : plain ? Number(text) : null;
  if (value === null) return text;
  // 1599 cm³ * 0.001 is 1.599, not 1.5990000000000002
  return factor === undefined ? value : Number((value * factor).toPrecision(12));
}

function readTime(text: string): string {
  const day = readDay(text);
  const at = parseShanghai(/^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day} 00:00:00` : text);
  return at === null ? text : at.toISOString();
}

function readDay(text: string): string {
  const match = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})$/.exec(text);
  if (!match) return text;
  const [, year, month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A spreadsheet's date has no zone: its wall-clock time is Asia/Shanghai. */
function fromDate(date: Date, dayOnly: boolean): string {
  const wall = date.toISOString().slice(0, 19);
  return dayOnly ? wall.slice(0, 10) : `${wall}+08:00`;
}

const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

function setPath(target: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.split('.').flatMap((step) => {
    const match = /^(\w+)\[(\d+)\]$/.exec(step);
    return match ? [match[1] as string, Number(match[2])] : [step];
  });
  if (steps.some((step) => UNSAFE.has(String(step)))) return;
  let at: Record<string | number, unknown> = target;
  steps.forEach((step, i) => {
    if (i === steps.length - 1) at[step] = value;
    else {
      const next = at[step];
      if (typeof next !== 'object' || next === null) at[step] = typeof steps[i + 1] === 'number' ? [] : {};
      at = at[step] as Record<string | number, unknown>;
    }
  });
}
