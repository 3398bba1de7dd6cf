/**
 * Splits a whole number over weights so that the parts add up exactly (largest remainder).
 * @param total whole number >= 0
 * @param weights at least one, none negative, not all zero
 * @returns one whole number a weight, in the same order; their sum is `total`
 * @throws RangeError on weights that cannot be split over
 */
export function spreadTarget(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((a, b) => a + b, 0);
  if (!Number.isInteger(total) || total < 0 || weights.length === 0 || !(all > 0) || weights.some((w) => !(w >= 0))) {
    throw new RangeError('campaign.target_cannot_be_split');
  }
  const exact = weights.map((w) => (total * w) / all);
  const parts = exact.map(Math.floor);
  let rest = total - parts.reduce((a, b) => a + b, 0);
  const order = exact
    .map((x, i) => ({ i, fraction: x - Math.floor(x) }))
    .sort((a, b) => b.fraction - a.fraction || a.i - b.i);
  for (const { i } of order) {
    if (rest === 0) break;
    parts[i] = (parts[i] ?? 0) + 1;
    rest--;
  }
  return parts;
}
