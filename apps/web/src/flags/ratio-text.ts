/** A multiple of the limit with two digits that matter: 1.8, 12, 0.95. */
export const ratioText = (ratio: number): string =>
  ratio >= 10 ? ratio.toFixed(0) : String(Number(ratio.toPrecision(2)));
