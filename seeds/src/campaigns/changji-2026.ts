import type { CreateCampaignCommand } from '@app/application';
import { spreadTarget } from '@app/domain';
import { COUNTY_AREAS, PREFECTURE } from '../reference/areas.js';

/** Share of each county in per cent, roughly by fleet; a planning assumption that the bureau replaces by its own. */
const COUNTY_WEIGHTS: Readonly<Record<string, number>> = {
  '652301': 34,
  '652302': 16,
  '652323': 12,
  '652324': 12,
  '652325': 12,
  '652327': 8,
  '652328': 6,
};
/** Share of each month, January first, in per cent: fewer field days in deep winter; a planning assumption. */
const MONTH_WEIGHTS: readonly number[] = [6, 4, 8, 9, 9, 9, 9, 9, 10, 10, 9, 8];

/** Cells county × month whose sum is exactly `total`. */
export function cells(total: number): { areaCode: string; month: string; target: number }[] {
  const grid = COUNTY_AREAS.flatMap((county) =>
    MONTH_WEIGHTS.map((weight, i) => ({
      areaCode: county.code,
      month: `2026-${String(i + 1).padStart(2, '0')}`,
      weight: weight * (COUNTY_WEIGHTS[county.code] ?? 0),
    })),
  );
  const targets = spreadTarget(
    total,
    grid.map((cell) => cell.weight),
  );
  return grid.map(({ areaCode, month }, i) => ({ areaCode, month, target: targets[i] ?? 0 }));
}

/** The year's task of the prefecture: 10,000 vehicles checked by hand, 20,000 remote-sensing checks. */
export const CHANGJI_2026: CreateCampaignCommand = {
  code: 'changji-2026',
  nameZh: '昌吉州2026年机动车排放监督抽测',
  nameEn: 'Changji Prefecture vehicle emission spot checks 2026',
  areaCode: PREFECTURE.code,
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  createdBy: 'system:seeds',
  requirements: [
    {
      code: 'vehicles',
      checkKinds: ['roadside', 'on_site', 'supervised_inspection'],
      methods: null,
      // a vehicle is one vehicle, however often it is stopped
      window: 'campaign',
      target: 10_000,
      validShareTarget: 0.95,
      targets: cells(10_000),
    },
    {
      code: 'remote-sensing',
      checkKinds: ['remote_sensing'],
      methods: null,
      // checks are asked for, not vehicles; the same vehicle twice a day is one check
      window: 'day',
      target: 20_000,
      validShareTarget: 0.95,
      targets: cells(20_000),
    },
  ],
};
