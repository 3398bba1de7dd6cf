import type { ReadingCheckParams } from './check-params.js';
import type { Reading } from './reading.js';

/** A failed check before it is known whether it spoils the reading. */
export interface Finding {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
}

const KMH_PER_MPH = 1.609344;

/** One unit of the last printed digit, at most `cap`: an integer may have been 15.000. Truncation costs a whole unit. */
function lastDigit(value: number, cap: number): number {
  const [mantissa = '', exponent = '0'] = String(Math.abs(value)).split('e');
  const decimals = (mantissa.split('.')[1] ?? '').length - Number(exponent);
  return Math.min(10 ** -decimals, cap);
}

const tidy = (value: number): number => Number(value.toPrecision(6));

/**
 * VSP of a light vehicle in the US form that Chinese devices use, kW/t. Source: limits-and-rules 3.3, reproduces the
 * published record (46.81 km/h, 0.21 m/s², 0.2° → 6.90, stored 6.89) and 3,791 real ones within 0.11.
 * @param speedKmh km/h @param accelMs2 m/s² @param slopeDeg degrees
 */
export function vspOf(speedKmh: number, accelMs2: number, slopeDeg: number): number {
  const v = speedKmh / KMH_PER_MPH;
  const a = (accelMs2 * 3.6) / KMH_PER_MPH;
  const slope = Math.sin((slopeDeg * Math.PI) / 180);
  return 4.39 * slope * v + 0.22 * v * a + 0.0954 * v + 0.0000272 * v ** 3;
}

/** Ratio x CO2 = result, for one pollutant. `caps`: coarsest resolution believed of ratio and result. */
function ratioFinding(
  code: string,
  [ratio, co2, result]: readonly [number | null, number | null, number | null],
  caps: readonly [number, number],
  params: ReadingCheckParams,
): Finding[] {
  if (ratio === null || co2 === null || result === null) return [];
  const expected = ratio * co2;
  const difference = Math.abs(expected - result);
  const relative = params.ratioRelative * Math.abs(result);
  // nearly every record ends here, without counting digits
  if (difference <= relative) return [];
  const printed =
    lastDigit(ratio, caps[0]) * Math.abs(co2) + lastDigit(co2, 0.1) * Math.abs(ratio) + lastDigit(result, caps[1]);
  const tolerance = printed + relative;
  if (difference <= tolerance) return [];
  return [
    {
      code,
      data: { ratio, co2, result, expected: tidy(expected), difference: tidy(difference), tolerance: tidy(tolerance) },
    },
  ];
}

function carbonFinding(reading: Reading, params: ReadingCheckParams): Finding[] {
  const { co2Pct, coRatio, hcRatio, hcPpm, noRatio, noPpm } = reading;
  if (co2Pct === null || co2Pct <= 0 || coRatio === null) return [];
  // ppm per % CO2 to %/%; where the ratio was not sent, the result over CO2 is the same quantity
  const ratioOf = (ratio: number | null, ppm: number | null): number | null =>
    ratio !== null ? ratio * 1e-4 : ppm !== null ? (ppm / co2Pct) * 1e-4 : null;
  const hc = ratioOf(hcRatio, hcPpm);
  const no = ratioOf(noRatio, noPpm);
  if (hc === null) return [];
  let best: { form: string; expected: number; difference: number } | null = null;
  for (const form of params.carbonForms) {
    if (form.no !== 0 && no === null) continue;
    const denominator = 2.79 + 2 * coRatio + form.hc * hc + form.no * (no ?? 0);
    const expected = 42 / denominator;
    const difference = denominator > 0 ? Math.abs(expected - co2Pct) : Number.MAX_VALUE;
    if (best === null || difference < best.difference) best = { form: form.id, expected, difference };
  }
  if (best === null || best.difference <= params.carbonAbsolutePct) return [];
  const printed = (2 * lastDigit(coRatio, 0.01) * co2Pct ** 2) / 42 + lastDigit(co2Pct, 0.1);
  const tolerance = params.carbonAbsolutePct + printed;
  if (best.difference <= tolerance) return [];
  const data = {
    form: best.form,
    co2: co2Pct,
    coRatio,
    expected: tidy(best.expected),
    difference: tidy(best.difference),
    tolerance: tidy(tolerance),
  };
  return [{ code: 'reading.carbon_balance', data }];
}

function vspFinding(reading: Reading, params: ReadingCheckParams): Finding[] {
  const { speedKmh, accelMs2, slopeDeg, vspKwT } = reading;
  if (speedKmh === null || accelMs2 === null || slopeDeg === null || vspKwT === null) return [];
  const expected = vspOf(speedKmh, accelMs2, slopeDeg);
  const difference = Math.abs(expected - vspKwT);
  if (difference <= params.vspAbsolute) return [];
  const data = { vsp: vspKwT, expected: tidy(expected), difference: tidy(difference), tolerance: params.vspAbsolute };
  return [{ code: 'reading.vsp_arithmetic', data }];
}

/**
 * Do the record's own numbers agree? Each check is silent when one of its inputs was not measured. Tolerance = what the
 * printed digits of the inputs can explain + the parameter. Codes: `reading.co_arithmetic`, `reading.hc_arithmetic`,
 * `reading.no_arithmetic`, `reading.carbon_balance`, `reading.vsp_arithmetic`.
 */
export function checkArithmetic(reading: Reading, params: ReadingCheckParams): Finding[] {
  const { co2Pct, coRatio, coPct, hcRatio, hcPpm, noRatio, noPpm } = reading;
  return [
    ...ratioFinding('reading.co_arithmetic', [coRatio, co2Pct, coPct], [0.01, 0.1], params),
    ...ratioFinding('reading.hc_arithmetic', [hcRatio, co2Pct, hcPpm], [0.1, 1], params),
    ...ratioFinding('reading.no_arithmetic', [noRatio, co2Pct, noPpm], [0.1, 1], params),
    ...carbonFinding(reading, params),
    ...vspFinding(reading, params),
  ];
}
