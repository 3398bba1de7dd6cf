import type { Area } from '@app/application';

/** code, names, seat (longitude, latitude in degrees), height of the seat in m */
type County = readonly [code: string, zh: string, en: string, lon: number, lat: number, altitudeM: number];

/**
 * The prefecture and its seven counties: names and codes by GB/T 2260, seats as published coordinates. Heights are those
 * of the county towns' weather stations [recalled], rounded; all lie below 1500 m, where GB 3847 begins to count height.
 */
const COUNTIES: readonly County[] = [
  ['652301', '昌吉市', 'Changji City', 87.3, 44.01, 580],
  ['652302', '阜康市', 'Fukang City', 87.98, 44.15, 550],
  ['652323', '呼图壁县', 'Hutubi County', 86.89, 44.19, 520],
  ['652324', '玛纳斯县', 'Manas County', 86.22, 44.31, 470],
  ['652325', '奇台县', 'Qitai County', 89.59, 44.02, 790],
  ['652327', '吉木萨尔县', 'Jimsar County', 89.18, 44.0, 730],
  ['652328', '木垒哈萨克自治县', 'Mori Kazakh Autonomous County', 90.28, 43.83, 1270],
];

export const PREFECTURE: Area = {
  code: '652300',
  name: { zh: '昌吉回族自治州', en: 'Changji Hui Autonomous Prefecture' },
  parentCode: null,
  level: 'prefecture',
  seat: { lon: 87.3, lat: 44.01 },
  altitudeM: null,
};

/** The prefecture first, then its counties by code. */
export const AREAS: readonly Area[] = [
  PREFECTURE,
  ...COUNTIES.map(([code, zh, en, lon, lat, altitudeM]): Area => ({
    code,
    name: { zh, en },
    parentCode: PREFECTURE.code,
    level: 'county',
    seat: { lon, lat },
    altitudeM,
  })),
];
export const COUNTY_AREAS: readonly Area[] = AREAS.filter((area) => area.level === 'county');
