import type { InspectionMethod } from '@app/domain';
import { isRecord } from '../contract-error.js';
import { fieldRules, type FieldRule } from './fields.js';
import { INSPECTION_METHODS, RESULT_BLOCKS } from './inspection-results.dto.js';
import { InspectionHeadDto } from './inspections.dto.js';

/** One field of a station's upload as its interface page shows it. */
export interface UploadField {
  /** `vehicle.vin`, `media[].file`, `results.idle.coPct` */
  readonly path: string;
  /** methods whose upload has it; null = every upload */
  readonly methods: readonly InspectionMethod[] | null;
  readonly type: 'text' | 'number' | 'whole_number' | 'time' | 'date' | 'list' | 'block' | 'block_list';
  readonly required: boolean;
  readonly description: string;
  readonly words: readonly string[] | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly pattern: string | null;
  readonly maxLength: number | null;
  readonly maxItems: number | null;
  readonly example: string | number | null;
}

const TABLE = {
  methods: null,
  required: false,
  words: null,
  minimum: null,
  maximum: null,
  pattern: null,
  maxLength: null,
  maxItems: null,
  example: null,
} as const;
/** The table is read by hand (readProcess), so it is described by hand. */
const PROCESS: readonly UploadField[] = [
  { ...TABLE, path: 'process', type: 'block', description: 'Second-by-second data' },
  {
    ...TABLE,
    path: 'process.columns',
    type: 'list',
    required: true,
    maxItems: 60,
    description: 'Names of the columns',
  },
  {
    ...TABLE,
    path: 'process.rows',
    type: 'list',
    required: true,
    maxItems: 3600,
    description: 'One row a second: numbers or null',
  },
];

let known: readonly UploadField[] | undefined;

/** Every field of an upload in the order of the interface, blocks before their fields; by the same rules that read it. */
export function uploadFields(): readonly UploadField[] {
  known ??= [...fieldsOf(InspectionHeadDto, '', null), ...resultFields(), ...PROCESS];
  return known;
}

/** The field that a fault's path means: places in lists are left out, a field of another method is found too. */
export function uploadFieldAt(path: string, method?: string): UploadField | null {
  const plain = path.replace(/\[\d+\]/g, '[]');
  const named = uploadFields().filter((field) => field.path === plain || field.path === plain.replace(/(\[\])+$/, ''));
  return named.find((field) => field.methods?.some((one) => one === method)) ?? named[0] ?? null;
}

/** What stood at a path of a body, as short text; undefined = nothing there. Lists and blocks say only what they are. */
export function valueAt(body: unknown, path: string): string | undefined {
  let at: unknown = body;
  for (const [, name, place] of path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
    if (name !== undefined) at = isRecord(at) && Object.hasOwn(at, name) ? at[name] : undefined;
    else at = Array.isArray(at) ? (at as unknown[])[Number(place)] : undefined;
  }
  if (at === undefined) return undefined;
  if (Array.isArray(at)) return `[… ${at.length}]`;
  return isRecord(at) ? '{…}' : JSON.stringify(at).slice(0, 200);
}

/** One path for each field of all methods that have it with the same meaning. */
function resultFields(): readonly UploadField[] {
  const found = new Map<string, UploadField>();
  for (const method of INSPECTION_METHODS) {
    for (const field of fieldsOf(RESULT_BLOCKS[method], 'results.', [method])) {
      const key = `${field.path} ${field.description} ${String(field.words)}`;
      const before = found.get(key);
      found.set(key, before ? { ...before, methods: [...(before.methods ?? []), method] } : field);
    }
  }
  return [...found.values()];
}

function fieldsOf(of: new () => object, prefix: string, methods: readonly InspectionMethod[] | null): UploadField[] {
  return [...fieldRules(of.prototype as object)].flatMap(([name, rule]) => {
    const path = prefix + name;
    const list = rule.block !== undefined && rule.schema.maxItems !== undefined;
    const own = view(path, rule, list, methods);
    return rule.block === undefined ? [own] : [own, ...fieldsOf(rule.block(), `${path}${list ? '[]' : ''}.`, methods)];
  });
}

function view(path: string, rule: FieldRule, list: boolean, methods: UploadField['methods']): UploadField {
  const { schema, doc } = rule;
  const { example } = doc;
  return {
    path,
    methods,
    type: rule.block === undefined ? typeOf(schema) : list ? 'block_list' : 'block',
    required: rule.required,
    description: doc.description,
    words: Array.isArray(schema.enum) ? schema.enum.map(String) : null,
    minimum: schema.minimum ?? null,
    maximum: schema.maximum ?? null,
    pattern: schema.pattern === undefined ? null : String(schema.pattern),
    maxLength: schema.maxLength ?? null,
    maxItems: schema.maxItems ?? null,
    example: typeof example === 'string' || typeof example === 'number' ? example : null,
  };
}

function typeOf(schema: FieldRule['schema']): UploadField['type'] {
  if (Array.isArray(schema.type)) return 'list';
  if (schema.format === 'date-time') return 'time';
  if (schema.format === 'date') return 'date';
  if (schema.type === 'integer') return 'whole_number';
  return schema.type === 'number' ? 'number' : 'text';
}
