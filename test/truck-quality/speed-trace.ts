import type { Chance } from './random.js';

/** taken out once: looking up a global is slow in a test's own context */
const { abs, max, min, round, sign } = Math;

/** What kind of road, by its target speeds, km/h, and how long a stretch lasts, s. */
const ROADS = {
  town: { low: 15, high: 50, stretch: 60, stop: 0.35 },
  country: { low: 45, high: 70, stretch: 180, stop: 0.1 },
  highway: { low: 70, high: 88, stretch: 400, stop: 0.01 },
} as const;
type Road = keyof typeof ROADS;

/**
 * A day's speed of a truck, km/h at 1 Hz: warms up standing, drives through town, country and highway with stops, has a pause
 * with the engine idling. A small drive model of our own: target speeds, bounded acceleration, hands that are never still.
 */
export function speedTrace(seconds: number, chance: Chance): number[] {
  const speeds: number[] = [];
  const idle = (s: number): void => void speeds.push(...Array.from({ length: round(s) }, () => 0));
  let speed = 0;
  const drive = (target: number, s: number): void => {
    for (let i = 0; i < s; i++) {
      const want = max(-2.2, min(1.6, (target - speed) * 0.12)) + chance.normal() * 0.25;
      speed = max(0, speed + want * (target === 0 ? 1.2 : 1));
      if (target === 0 && speed < 1.5) speed = 0;
      speeds.push(round(speed * 4) / 4);
    }
  };
  idle(chance.between(240, 420));
  while (speeds.length < seconds) {
    const road: Road = chance.pick(['town', 'country', 'highway', 'highway', 'country']);
    const { low, high, stretch, stop } = ROADS[road];
    const until = min(seconds, speeds.length + chance.between(600, 1_500));
    while (speeds.length < until) {
      drive(chance.between(low, high), stretch * chance.between(0.6, 1.4));
      if (chance.next() < stop) {
        drive(0, 45);
        idle(chance.between(10, 90));
      }
    }
    if (chance.next() < 0.3) {
      drive(0, 60);
      speed = 0;
      idle(chance.between(300, 1_200));
    }
  }
  return speeds.slice(0, seconds);
}

/** Days of recorded trips: trips one after the other, with a stop between, after warming up. @param trips km/h at 1 Hz */
export function joinedTrace(trips: readonly (readonly number[])[], seconds: number, chance: Chance): number[] {
  const speeds: number[] = Array.from({ length: round(chance.between(240, 420)) }, () => 0);
  while (speeds.length < seconds) {
    const trip = chance.pick(trips);
    let from = speeds.at(-1) ?? 0;
    const first = trip[0] ?? 0;
    // no truck changes its speed at once
    while (abs(first - from) > 3) speeds.push((from += sign(first - from) * 3));
    speeds.push(...trip);
  }
  return speeds.slice(0, seconds);
}
