import { CHECK_KINDS, METHODS, WINDOWS, type CheckKind, type CountingWindow } from '@app/domain';
import type { FieldFault } from './fault.js';
import { Block, Day, ListOf, Numeric, OneOf, Pattern, Text } from './fields.js';
import { readObject } from './read-object.js';

const AREA = /^\d{6}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export class CampaignTargetDto {
  @Pattern(AREA, { description: 'County, GB/T 2260', required: true, example: '652301' }) areaCode: string;
  @Pattern(MONTH, { description: 'Month in Asia/Shanghai', required: true, example: '2026-03' }) month: string;
  @Numeric({
    description: 'What this county owes in this month',
    required: true,
    integer: true,
    min: 0,
    max: 10_000_000,
    example: 180,
  })
  target: number;
}

export class RequirementDto {
  @Pattern(/^[a-z0-9_-]{1,40}$/, { description: 'Short name inside the campaign', required: true, example: 'vehicles' })
  code: string;
  @ListOf('text', CHECK_KINDS.length, {
    description: `What counts: ${CHECK_KINDS.join(', ')}`,
    required: true,
    example: ['roadside', 'on_site'],
  })
  checkKinds: CheckKind[];
  @ListOf('text', METHODS.length, { description: `Only these methods (${METHODS.join(', ')}); absent = any` })
  methods?: string[] | null;
  @OneOf(WINDOWS, { description: 'One vehicle counts once per …', required: true, example: 'campaign' })
  window: CountingWindow;
  @Numeric({
    description: 'Target of the whole requirement',
    required: true,
    integer: true,
    min: 1,
    max: 10_000_000,
    example: 10_000,
  })
  target: number;
  @Numeric({ description: 'Share of valid records asked for, 0–1', min: 0, max: 1, example: 0.95 })
  validShareTarget?: number | null;
  @Block(() => CampaignTargetDto, {
    description: 'The target by county and month; when given, the cells add up to `target`',
    list: 10_000,
  })
  targets?: CampaignTargetDto[] | null;
}

export class CampaignDto {
  @Pattern(/^[A-Za-z0-9_.-]{1,60}$/, {
    description: 'Unique code; the same plan again is a repeat',
    required: true,
    example: 'changji-2026',
  })
  code: string;
  @Text(120, { description: 'Name in Chinese', required: true, example: '昌吉州2026年机动车监督抽测' }) nameZh: string;
  @Text(120, { description: 'Name in English', required: true, example: 'Changji spot checks 2026' }) nameEn: string;
  @Pattern(AREA, { description: 'Area the campaign covers, GB/T 2260', required: true, example: '652300' })
  areaCode: string;
  @Day({ description: 'First day', required: true, example: '2026-01-01' }) startsOn: string;
  @Day({ description: 'Last day', required: true, example: '2026-12-31' }) endsOn: string;
  @Block(() => RequirementDto, { description: 'What the campaign asks for', required: true, list: 50 })
  requirements: RequirementDto[];
}

/** A campaign's plan as the application takes it. */
export interface CampaignPlan {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly areaCode: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly requirements: readonly {
    readonly code: string;
    readonly checkKinds: readonly CheckKind[];
    readonly methods: readonly string[] | null;
    readonly window: CountingWindow;
    readonly target: number;
    readonly validShareTarget: number | null;
    readonly targets: readonly { readonly areaCode: string; readonly month: string; readonly target: number }[];
  }[];
}

/** Reads the body of a new campaign: shape and words of lists; whether the plan adds up is the use case's. */
export function readCampaign(
  body: unknown,
):
  | { readonly ok: true; readonly campaign: CampaignPlan }
  | { readonly ok: false; readonly faults: readonly FieldFault[] } {
  const { value, faults } = readObject(CampaignDto, body);
  if (value === null) return { ok: false, faults };
  const words: FieldFault[] = value.requirements.flatMap((r, i) => [
    ...unknownWords(r.checkKinds, CHECK_KINDS, `requirements[${i}].checkKinds`),
    ...unknownWords(r.methods ?? [], METHODS, `requirements[${i}].methods`),
  ]);
  if (value.requirements.length === 0) words.push({ path: 'requirements', code: 'field.empty' });
  if (words.length > 0) return { ok: false, faults: words };
  return {
    ok: true,
    campaign: {
      code: value.code,
      nameZh: value.nameZh,
      nameEn: value.nameEn,
      areaCode: value.areaCode,
      startsOn: value.startsOn,
      endsOn: value.endsOn,
      requirements: value.requirements.map((r) => ({
        code: r.code,
        checkKinds: r.checkKinds,
        methods: r.methods ?? null,
        window: r.window,
        target: r.target,
        validShareTarget: r.validShareTarget ?? null,
        targets: (r.targets ?? []).map(({ areaCode, month, target }) => ({ areaCode, month, target })),
      })),
    },
  };
}

function unknownWords(words: readonly string[], known: readonly string[], path: string): FieldFault[] {
  return words.flatMap((word, i) =>
    known.includes(word) ? [] : [{ path: `${path}[${i}]`, code: 'field.not_in_list' }],
  );
}
