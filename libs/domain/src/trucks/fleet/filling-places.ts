import { metresBetween } from '../windows/second.js';
import type { GeoPoint, LevelRise } from '../windows/window-facts.js';

/** When fillings at one place make the emissions of many trucks worse. A dated rule; start values of the platform [design]. */
export interface FillingParams {
  /** fillings so near to each other are one place, m */
  readonly radiusM: number;
  /** days compared before and after a filling */
  readonly days: number;
  /** km with NOx data needed on either side */
  readonly minKm: number;
  /** a truck is worse when its NOx per km rose by this factor */
  readonly worseFactor: number;
  /** different trucks that filled there */
  readonly minTrucks: number;
  /** share of them that got worse, 0 to 1 */
  readonly minShare: number;
}

export const DEFAULT_FILLING: FillingParams = {
  radiusM: 300,
  days: 3,
  minKm: 50,
  worseFactor: 1.5,
  minTrucks: 3,
  minShare: 0.6,
};

/** One filling with the truck's NOx before and after it. */
export interface Filling {
  readonly truckId: number;
  readonly at: number;
  readonly what: LevelRise['what'];
  readonly position: GeoPoint;
  readonly before: { readonly g: number; readonly km: number };
  readonly after: { readonly g: number; readonly km: number };
}

export interface FillingPlace {
  readonly what: LevelRise['what'];
  readonly center: GeoPoint;
  readonly fillings: number;
  /** trucks that can be compared, and those that got worse */
  readonly trucks: number;
  readonly worse: number;
  /** middle of (g/km after / g/km before) over the trucks; null = none comparable */
  readonly factor: number | null;
  readonly suspicious: boolean;
  /** trucks that got worse, with their factor */
  readonly evidence: readonly { readonly truckId: number; readonly at: number; readonly factor: number }[];
}

/** Groups fillings of one kind: each joins the first place whose first filling is near enough. @param fillings in time order */
function places(fillings: readonly Filling[], radiusM: number): Filling[][] {
  const groups: Filling[][] = [];
  for (const filling of fillings) {
    const near = groups.find((group) => {
      const [first] = group;
      return (
        first !== undefined && first.what === filling.what && metresBetween(first.position, filling.position) <= radiusM
      );
    });
    if (near) near.push(filling);
    else groups.push([filling]);
  }
  return groups;
}

/** Factor by which NOx per km changed; null = too little to compare. */
function changeOf({ before, after }: Filling, minKm: number): number | null {
  if (before.km < minKm || after.km < minKm || before.g <= 0) return null;
  return after.g / after.km / (before.g / before.km);
}

/**
 * Which filling places are suspicious: enough different trucks filled there, and most of them emitted more NOx per km after it
 * than before. A truck counts once for a place, with its latest comparable filling.
 */
export function judgeFillingPlaces(fillings: readonly Filling[], p: FillingParams): FillingPlace[] {
  return places(fillings, p.radiusM)
    .map((group) => placeOf(group, p))
    .toSorted((a, b) => Number(b.suspicious) - Number(a.suspicious) || b.worse - a.worse || b.fillings - a.fillings);
}

function placeOf(group: readonly Filling[], p: FillingParams): FillingPlace {
  const latest = new Map<number, { truckId: number; at: number; factor: number }>();
  for (const filling of group) {
    const factor = changeOf(filling, p.minKm);
    if (factor !== null) latest.set(filling.truckId, { truckId: filling.truckId, at: filling.at, factor });
  }
  const compared = [...latest.values()];
  const worse = compared.filter((one) => one.factor >= p.worseFactor);
  const factors = compared.map((one) => one.factor).toSorted((a, b) => a - b);
  const mean = (of: (one: Filling) => number): number => group.reduce((sum, one) => sum + of(one), 0) / group.length;
  return {
    what: group[0]?.what ?? 'fuel',
    center: { lon: mean((one) => one.position.lon), lat: mean((one) => one.position.lat) },
    fillings: group.length,
    trucks: compared.length,
    worse: worse.length,
    factor: factors[Math.floor(factors.length / 2)] ?? null,
    suspicious: compared.length >= p.minTrucks && worse.length / compared.length >= p.minShare,
    evidence: worse,
  };
}
