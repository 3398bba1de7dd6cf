import { METHODS, type Ignition, type LimitBound, type LimitSet, type Method } from '@app/domain';
import type { FieldFault } from './fault.js';
import { Block, Day, ListOf, Numeric, OneOf, Pattern, Text } from './fields.js';
import { Flag } from './flag-field.js';
import { readObject } from './read-object.js';

const IGNITIONS = ['spark', 'compression', 'none', 'unknown'];

export class TitleDto {
  @Text(200, { description: 'Chinese', required: true, example: '汽油车双怠速限值a' }) zh: string;
  @Text(200, { description: 'English', required: true, example: 'Two-speed idle, limits a' }) en: string;
}
export class LimitScopeDto {
  @ListOf('text', METHODS.length, { description: `Methods: ${METHODS.join(', ')}`, required: true, example: ['asm'] })
  methods: Method[];
  @ListOf('text', IGNITIONS.length, { description: `Only these (${IGNITIONS.join(', ')}); absent = any` })
  ignition?: Ignition[] | null;
  @ListOf('text', 30, { description: 'Only these vehicle categories (M1, N1 …); absent = any' })
  categories?: string[] | null;
}
export class BoundDto {
  @OneOf(['max', 'min', 'range'], { description: 'Which side is allowed', required: true, example: 'max' })
  kind: LimitBound['kind'];
  @Numeric({ description: 'Bound of max and min', example: 0.5 }) value?: number | null;
  @Numeric({ description: 'Lower end of a range, inclusive', example: 0.95 }) low?: number | null;
  @Numeric({ description: 'Upper end of a range, inclusive', example: 1.05 }) high?: number | null;
}
export class AltitudeDto {
  @Numeric({ description: 'Height from which it counts, m', required: true, example: 1500 }) aboveM: number;
  @Numeric({ description: 'Step, m', required: true, min: 1, example: 1000 }) stepM: number;
  @Numeric({ description: 'Rise a step', required: true, example: 0.25 }) perStep: number;
  @Numeric({ description: 'Highest rise', required: true, example: 0.75 }) max: number;
  @Numeric({ description: 'Decimals of the raised limit', required: true, integer: true, min: 0, max: 6 })
  decimals: number;
  @Text(300, { description: 'Where it was read', required: true }) source: string;
}
export class LimitDto {
  @OneOf(METHODS, { description: 'Method', required: true, example: 'two_speed_idle' }) method: Method;
  @Text(60, { description: 'Item as in a verdict', required: true, example: 'idle_co' }) item: string;
  @Block(() => BoundDto, { description: 'Limit', required: true }) bound: BoundDto;
  @Text(20, { description: 'Unit', required: true, example: '%' }) unit: string;
  @Numeric({ description: 'Decimals as printed', required: true, integer: true, min: 0, max: 6, example: 2 })
  decimals: number;
  @Text(100, { description: 'Clause of the standard', required: true, example: '6.1 Table 2' }) clause: string;
  @Text(300, { description: 'Where the number was read', required: true }) source: string;
  @Flag({ description: 'Confirmed against the official text by a person', required: true }) verified: boolean;
  @Flag({ description: 'Without this item a test is undetermined', required: true }) required: boolean;
  @Block(() => AltitudeDto, { description: 'Rise with the height of the station' }) altitude?: AltitudeDto | null;
}

/** A new version of a limit set. */
export class LimitSetDto {
  @Pattern(/^[A-Za-z0-9._-]{1,80}$/, {
    description: 'Code; a known one gets its next version',
    required: true,
    example: 'gb18285-2018-a',
  })
  code: string;
  @Text(60, { description: 'Standard', required: true, example: 'GB 18285-2018' }) standard: string;
  @Block(() => TitleDto, { description: 'Title', required: true }) title: TitleDto;
  @Pattern(/^\d{6}$/, { description: 'GB/T 2260; 000000 = nationwide', required: true, example: '000000' })
  areaCode: string;
  @Day({ description: 'First day, today at the earliest', required: true, example: '2027-01-01' })
  effectiveFrom: string;
  @Day({ description: 'First day on which it is no longer in force; absent = open' }) effectiveTo?: string | null;
  @Flag({ description: 'false = the set exists and is applied to nothing', required: true }) enabled: boolean;
  @Block(() => LimitScopeDto, { description: 'Which tests it is for', required: true }) scope: LimitScopeDto;
  @Block(() => LimitDto, { description: 'Limits', required: true, list: 500 }) limits: LimitDto[];
  @Text(500, { description: 'Why; kept in the audit trail', required: true, example: '生态环境部公告' }) reason: string;
}

export type ReadLimitSet =
  | { readonly ok: true; readonly draft: Omit<LimitSet, 'id' | 'version'>; readonly reason: string }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** Reads the body of a new limit-set version: shape only. What it would change or clash with is decided later. */
export function readLimitSet(body: unknown): ReadLimitSet {
  const { value, faults } = readObject(LimitSetDto, body);
  if (value === null) return { ok: false, faults };
  const bounds = value.limits.map((limit) => boundOf(limit.bound));
  const missing = bounds.flatMap((bound, i) => (bound ? [] : [{ path: `limits[${i}].bound`, code: 'field.missing' }]));
  if (missing.length > 0) return { ok: false, faults: missing };
  const { ignition, categories, methods } = value.scope;
  const { code, standard, title, areaCode, effectiveFrom, enabled } = value;
  const draft = {
    code,
    standard,
    title: { zh: title.zh, en: title.en },
    areaCode,
    effectiveFrom,
    enabled,
    effectiveTo: value.effectiveTo ?? null,
    scope: { methods, ...(ignition ? { ignition } : {}), ...(categories ? { categories } : {}) },
    limits: value.limits.flatMap(({ altitude, ...limit }, i) => {
      const bound = bounds[i];
      return bound ? [{ ...limit, bound, ...(altitude ? { altitude: { ...altitude } } : {}) }] : [];
    }),
  };
  return { ok: true, draft, reason: value.reason };
}

function boundOf({ kind, value, low, high }: BoundDto): LimitBound | null {
  if (kind === 'range') return low == null || high == null ? null : { kind, low, high };
  return value == null ? null : { kind, value };
}
