/**
 * Does an out-of-area vehicle count as local? By its plate's first characters, or because it is here so often.
 * @param plate normalised text
 * @param sightingsInLast12Months usable roadside readings of the plate in the area
 * @param n sightings from which it is local; whole number ≥ 1
 * @param localPrefixes e.g. `['新B']`
 */
export function isLocal(
  plate: string,
  sightingsInLast12Months: number,
  n: number,
  localPrefixes: readonly string[],
): boolean {
  return localPrefixes.some((prefix) => prefix !== '' && plate.startsWith(prefix)) || sightingsInLast12Months >= n;
}
