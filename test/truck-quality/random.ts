/** taken out once: looking up a global is slow in a test's own context */
const { floor, imul } = Math;
/** Numbers that are the same on every run: mulberry32. */
export interface Chance {
  /** 0 to 1 */
  next(): number;
  between(low: number, high: number): number;
  /** about normal, mean 0, deviation 1 */
  normal(): number;
  pick<T>(from: readonly T[]): T;
}

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = imul(t ^ (t >>> 15), t | 1);
    t ^= t + imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    normal: () => next() + next() + next() + next() + next() + next() - 3,
    pick: (from) => {
      const one = from[floor(next() * from.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
  };
}
