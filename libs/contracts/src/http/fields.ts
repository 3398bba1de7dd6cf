import 'reflect-metadata';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional, ValidateBy, ValidateNested } from 'class-validator';
import { ApiProperty } from './api-docs.js';

/**
 * Field decorators of upload bodies. Each checks one field, documents it in OpenAPI, and names its fault with one stable
 * code (`field.*`), so that a station's developer gets every fault of a body at once. `null` and absent are the same.
 */
export interface FieldDoc {
  readonly description: string;
  readonly example?: unknown;
  readonly required?: boolean;
}

/** NUL and half surrogate pairs: no database keeps them, and no one means them. */
const UNSTORABLE = /[\0\p{Cs}]/u;

/** Names of fields by what they hold, collected from the decorators below; imports read text cells by them. */
export const NUMERIC_FIELDS = new Set<string>();
export const TIME_FIELDS = new Set<string>();
export const DAY_FIELDS = new Set<string>();

/** One field of a class as the fast path of `readObject` knows it. */
export interface FieldRule {
  readonly required: boolean;
  readonly check: (value: unknown) => string | null;
  /** class of the block, or of each block of the list */
  readonly block?: () => new () => object;
  /** what the interface page says of it */
  readonly doc: FieldDoc;
  readonly schema: FieldSchema;
}
/** The part of the OpenAPI schema that people read. */
export type FieldSchema = Pick<
  ApiPropertyOptions & object,
  'enum' | 'minimum' | 'maximum' | 'pattern' | 'format' | 'minLength' | 'maxLength' | 'maxItems'
> & { readonly type?: unknown };
const RULES = new WeakMap<object, Map<string, FieldRule>>();
const NAMES = new Set(['text', 'pattern', 'number', 'oneOf', 'time', 'day', 'list', 'block']);

/** Is it one of the rules below, by the name it has in class-validator? */
export const isFieldRule = (name: string | undefined): boolean => name !== undefined && NAMES.has(name);

/** The fields of a class, those of its parents included; by the prototype. */
export function fieldRules(prototype: object): ReadonlyMap<string, FieldRule> {
  const own = RULES.get(prototype);
  const parent: unknown = Object.getPrototypeOf(prototype);
  if (typeof parent !== 'object' || parent === null || parent === Object.prototype) return own ?? new Map();
  return new Map([...fieldRules(parent), ...(own ?? [])]);
}

function remember(target: object, key: string | symbol, rule: FieldRule): void {
  const rules = RULES.get(target) ?? new Map<string, FieldRule>();
  rules.set(String(key), rule);
  RULES.set(target, rules);
}

const named =
  (names: Set<string>, decorate: PropertyDecorator): PropertyDecorator =>
  (target, key) => {
    names.add(String(key));
    decorate(target, key);
  };

type Check = (value: unknown) => string | null;

function field(name: string, check: Check, doc: FieldDoc, schema: ApiPropertyOptions): PropertyDecorator {
  const required = doc.required === true;
  const rule = ValidateBy({
    name,
    validator: {
      validate: (value) => (value === null || value === undefined ? !required : check(value) === null),
      defaultMessage: (args) =>
        args?.value === null || args?.value === undefined ? 'field.missing' : (check(args.value) ?? 'field.invalid'),
    },
  });
  const api = ApiProperty({
    ...schema,
    description: doc.description,
    required,
    ...(doc.example === undefined ? {} : { example: doc.example }),
  } as ApiPropertyOptions);
  return (target, key) => {
    if (!required) IsOptional()(target, key);
    rule(target, key);
    api(target, key);
    remember(target, key, { required, check, doc, schema: schema as FieldSchema });
  };
}

/** Free text of 1 to `max` characters. */
export function Text(max: number, doc: FieldDoc): PropertyDecorator {
  const check: Check = (v) => {
    if (typeof v !== 'string') return 'field.not_text';
    if (v.trim() === '') return 'field.empty';
    if (UNSTORABLE.test(v)) return 'field.bad_character';
    return v.length > max ? 'field.too_long' : null;
  };
  return field('text', check, doc, { type: String, minLength: 1, maxLength: max });
}

/** Text of a fixed pattern. */
export function Pattern(pattern: RegExp, doc: FieldDoc): PropertyDecorator {
  const check: Check = (v) => {
    if (typeof v !== 'string') return 'field.not_text';
    return pattern.test(v) ? null : 'field.wrong_pattern';
  };
  return field('pattern', check, doc, { type: String, pattern: pattern.source });
}

/** A number with its range; sentinels of the interface (99999, -99) must lie inside it. */
export function Numeric(
  doc: FieldDoc & { readonly min?: number; readonly max?: number; readonly integer?: boolean },
): PropertyDecorator {
  const min = doc.min ?? -1e9;
  const max = doc.max ?? 1e9;
  const check: Check = (v) => {
    if (typeof v !== 'number' || !Number.isFinite(v)) return 'field.not_a_number';
    if (doc.integer && !Number.isInteger(v)) return 'field.not_an_integer';
    return v < min || v > max ? 'field.out_of_range' : null;
  };
  const bounds = {
    ...(doc.min === undefined ? {} : { minimum: min }),
    ...(doc.max === undefined ? {} : { maximum: max }),
  };
  return named(NUMERIC_FIELDS, field('number', check, doc, { type: doc.integer ? 'integer' : 'number', ...bounds }));
}

/** One word of a list. */
export function OneOf(words: readonly string[], doc: FieldDoc): PropertyDecorator {
  const check: Check = (v) => (typeof v === 'string' && words.includes(v) ? null : 'field.not_in_list');
  return field('oneOf', check, doc, { type: String, enum: [...words] });
}

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$/;

function realDay(text: string): boolean {
  const [y = 0, m = 0, d = 0] = text.slice(0, 10).split('-').map(Number);
  if (y < 1950 || y > 2200 || m < 1 || m > 12 || d < 1) return false;
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return d <= (days[m - 1] ?? 0);
}

/** An instant with its offset, `2026-01-05T16:31:43+08:00`; a day that does not exist is refused. */
export function Time(doc: FieldDoc): PropertyDecorator {
  const check: Check = (v) => {
    if (typeof v !== 'string' || !TIME.test(v)) return 'field.not_a_time';
    return realDay(v) && !Number.isNaN(Date.parse(v)) ? null : 'field.impossible_time';
  };
  return named(TIME_FIELDS, field('time', check, doc, { type: String, format: 'date-time' }));
}

/** A day `2026-01-05` in Asia/Shanghai. */
export function Day(doc: FieldDoc): PropertyDecorator {
  const check: Check = (v) => {
    if (typeof v !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(v)) return 'field.not_a_date';
    return realDay(v) ? null : 'field.impossible_date';
  };
  return named(DAY_FIELDS, field('day', check, doc, { type: String, format: 'date' }));
}

/** A list of plain values, each checked alike. */
export function ListOf(kind: 'text' | 'number', max: number, doc: FieldDoc): PropertyDecorator {
  const check: Check = (v) => {
    if (!Array.isArray(v)) return 'field.not_a_list';
    if (v.length > max) return 'field.too_many';
    const good = v.every((one: unknown) =>
      kind === 'text'
        ? typeof one === 'string' && one !== '' && one.length <= 200 && !UNSTORABLE.test(one)
        : one === null || (typeof one === 'number' && Number.isFinite(one)),
    );
    return good ? null : kind === 'text' ? 'field.not_text' : 'field.not_a_number';
  };
  const decorate = field('list', check, doc, {
    type: kind === 'text' ? [String] : [Number],
    maxItems: max,
  } as ApiPropertyOptions);
  return kind === 'number' ? named(NUMERIC_FIELDS, decorate) : decorate;
}

/** A nested object, or a list of them. */
export function Block(of: () => new () => object, doc: FieldDoc & { readonly list?: number }): PropertyDecorator {
  const list = doc.list;
  const check: Check = (v) => {
    if (list === undefined) return typeof v === 'object' && !Array.isArray(v) ? null : 'field.not_an_object';
    if (!Array.isArray(v)) return 'field.not_a_list';
    if (v.length > list) return 'field.too_many';
    return v.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one))
      ? null
      : 'field.not_an_object';
  };
  // the description knows a lazy class by its name: the function must be called `type`
  const lazy = { type: () => of() };
  const shape = list === undefined ? lazy : { ...lazy, isArray: true, maxItems: list };
  const own = field('block', check, doc, shape as ApiPropertyOptions);
  const nested = ValidateNested(list === undefined ? {} : { each: true });
  const type = Type(of);
  return (target, key) => {
    own(target, key);
    nested(target, key);
    type(target, key);
    remember(target, key, { required: doc.required === true, check, block: of, doc, schema: shape as FieldSchema });
  };
}
