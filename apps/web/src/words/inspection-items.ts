/** Words of the judged items of an inspection: the pollutant at a point of the test. Names are those of the limits. */
const AT: readonly (readonly [name: string, zh: string, en: string])[] = [
  ['idle_co', '怠速 CO', 'Idle CO'],
  ['idle_hc', '怠速 HC', 'Idle HC'],
  ['high_idle_co', '高怠速 CO', 'High idle CO'],
  ['high_idle_hc', '高怠速 HC', 'High idle HC'],
  ['co_5025', 'ASM5025 CO', 'ASM5025 CO'],
  ['hc_5025', 'ASM5025 HC', 'ASM5025 HC'],
  ['no_5025', 'ASM5025 NO', 'ASM5025 NO'],
  ['co_2540', 'ASM2540 CO', 'ASM2540 CO'],
  ['hc_2540', 'ASM2540 HC', 'ASM2540 HC'],
  ['no_2540', 'ASM2540 NO', 'ASM2540 NO'],
  ['nox80', 'NOₓ 80 % 点', 'NOₓ at 80 %'],
  ['wheel_power', '轮边功率（占额定功率）', 'Wheel power (of rated)'],
  ['rb', '滤纸烟度', 'Filter smoke number'],
];

const words = (pick: 1 | 2): Readonly<Record<string, string>> =>
  Object.fromEntries(AT.map((one) => [one[0], one[pick]]));

export const inspectionItems = { zh: words(1), en: words(2) };
