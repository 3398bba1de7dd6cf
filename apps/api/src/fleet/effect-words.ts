import type { Language } from '@app/documents';
import type { Effect } from '@app/domain';

interface EffectWords {
  readonly title: string;
  readonly period: (from: string, to: string) => string;
  readonly result: string;
  readonly summary: (total: Effect) => string;
  readonly all: string;
  readonly measures: string;
  readonly counted: string;
  readonly notCounted: string;
  readonly tooLittle: (n: number, km: number) => string;
  readonly byCounty: string;
  readonly columns: readonly string[];
  readonly empty: string;
  readonly before: string;
  readonly after: string;
  readonly chartNox: string;
  readonly chartConversion: string;
  readonly method: string;
  readonly how: (days: number, km: number, version: number) => readonly string[];
}

const percent = (value: number): string => Math.abs(value * 100).toFixed(1);
const grams = (value: number | null): string => (value === null ? '–' : value.toFixed(3));

/** Words of the report, which leaves the platform as a file and so cannot use the pages' words. */
export const effectWords: Readonly<Record<Language, EffectWords>> = {
  zh: {
    title: '柴油货车远程监控管控成效分析',
    period: (from, to) => `维修与改造日期 ${from} 至 ${to}`,
    result: '结论',
    summary: ({ counted, before, after, change, savedKg }) =>
      change === null
        ? '数据不足，尚不能比较。'
        : `${counted} 辆次维修或改造后，NOₓ 单位里程排放由 ${grams(before.gPerKm)} g/km 变为 ${grams(after.gPerKm)} g/km，${change <= 0 ? '下降' : '上升'} ${percent(change)} %；按维修后行驶里程计，${(savedKg ?? 0) >= 0 ? '减少' : '增加'}排放 NOₓ ${Math.abs(savedKg ?? 0).toFixed(1)} kg。`,
    all: '合计',
    measures: '维修与改造',
    counted: '计入比较',
    notCounted: '未计入',
    tooLittle: (n, km) => `${n}（前后任一侧有效里程不足 ${km} km）`,
    byCounty: '分县（市）结果',
    columns: [
      '县（市）',
      '维修改造',
      '计入',
      '前 g/km',
      '后 g/km',
      '变化 %',
      '前转化率 %',
      '后转化率 %',
      '前异常日 %',
      '后异常日 %',
      '减排 kg',
    ],
    empty: '该时段没有维修或改造记录',
    before: '维修前',
    after: '维修后',
    chartNox: '各县（市）NOₓ 单位里程排放',
    chartConversion: '各县（市）NOₓ 转化效率',
    method: '方法',
    how: (days, km, version) => [
      `比较维修或改造当日之前 ${days} 天与之后 ${days} 天的车载数据；当日不计入任何一侧。两侧均有不少于 ${km} km 的有效里程才计入。规则版本 ${version}。`,
      'NOₓ 质量流量（g/s）= 0.001587 × 下游浓度（×10⁻⁶）× 排气流量（kg/s）；排气流量 = 进气流量 + 燃油流量。仅对传感器与流量同时有值的秒累计。',
      '转化效率 = 1 − 下游 NOₓ / 上游 NOₓ，按排气流量加权，仅取热态、行驶、带负荷的有效工况秒。',
      '减排量逐车计算：（维修前 g/km − 维修后 g/km）× 维修后里程。各比率均为总量之比，行驶多的车辆权重大。数据来自车载传感器，不代替标准方法的检验。',
    ],
  },
  en: {
    title: 'Effect of remote monitoring of diesel trucks',
    period: (from, to) => `Repairs and retrofits done ${from} to ${to}`,
    result: 'Result',
    summary: ({ counted, before, after, change, savedKg }) =>
      change === null
        ? 'There are not enough data to compare yet.'
        : `After ${counted} repairs or retrofits NOₓ went from ${grams(before.gPerKm)} to ${grams(after.gPerKm)} g/km, ${percent(change)} % ${change <= 0 ? 'less' : 'more'}; over the distance driven since, ${Math.abs(savedKg ?? 0).toFixed(1)} kg NOₓ ${(savedKg ?? 0) >= 0 ? 'less' : 'more'} were emitted.`,
    all: 'All',
    measures: 'Repairs and retrofits',
    counted: 'Compared',
    notCounted: 'Not compared',
    tooLittle: (n, km) => `${n} (less than ${km} km with data on one side)`,
    byCounty: 'By county',
    columns: [
      'County',
      'Repairs',
      'Compared',
      'g/km before',
      'g/km after',
      'Change %',
      'Conversion before %',
      'Conversion after %',
      'Days with findings before %',
      'after %',
      'Saved kg',
    ],
    empty: 'No repair or retrofit in this period',
    before: 'Before',
    after: 'After',
    chartNox: 'NOₓ per km by county',
    chartConversion: 'NOₓ conversion by county',
    method: 'Method',
    how: (days, km, version) => [
      `On-board data of the ${days} days before and the ${days} days after the day of the repair, which itself belongs to neither side. A truck is compared when both sides have ${km} km with data. Rule version ${version}.`,
      'NOₓ (g/s) = 0.001587 × downstream concentration (ppm) × exhaust flow (kg/s); exhaust = intake air + fuel. Only seconds with all of these values are summed.',
      'Conversion = 1 − downstream / upstream NOₓ, weighed by exhaust flow, in hot, moving, loaded seconds.',
      'What was saved is calculated truck by truck: (g/km before − g/km after) × km after. All rates are of sums. The data come from on-board sensors and do not replace a test by a standard method.',
    ],
  },
};
