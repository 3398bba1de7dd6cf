/** Path of the opacimeter the standard is written for, m (GB 3847-2018, 430 mm). */
const PATH_M = 0.43;

/** Opacity N % of a light absorption coefficient k m⁻¹: N = 100·(1 − e^(−0.43·k)); k 1.2 → 40.3 %. */
export function opacityFromK(k: number): number {
  return 100 * (1 - Math.exp(-PATH_M * k));
}

/** k m⁻¹ of an opacity N %, 0 ≤ N < 100. */
export function kFromOpacity(opacityPct: number): number {
  return -Math.log(1 - opacityPct / 100) / PATH_M;
}
