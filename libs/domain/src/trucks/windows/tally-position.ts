import { metresBetween } from './second.js';
import type { Second } from './second.js';
import { noFacts } from './window-facts.js';
import type { FenceFacts, GeoPoint, PositionFacts } from './window-facts.js';
import type { WindowParams } from './window-params.js';

/** A distance under this is no jump however short the time, m: fixes wander. */
const WANDER_M = 1_000;
/** how often fences are looked at, ms; two looks must agree */
const FENCE_MS = 10_000;

/** A fence as the tally needs it. */
export interface FenceTest {
  readonly id: string;
  readonly contains: (point: GeoPoint) => boolean;
}

interface Stretch {
  readonly start: GeoPoint;
  readonly from: number;
  to: number;
  km: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type FenceState = {
  first: boolean;
  firstAt: number;
  last: boolean;
  pending: boolean;
  moves: { at: number; inside: boolean }[];
};

/** Where the truck was, and whether that can be. */
export class PositionTally {
  readonly facts: Mutable<PositionFacts> = { ...noFacts().position };
  private last: { fix: GeoPoint; at: number } | null = null;
  private stretch: Stretch | null = null;
  private lookedAt = Number.NEGATIVE_INFINITY;
  private readonly fenceStates = new Map<string, FenceState>();

  constructor(
    private readonly params: WindowParams,
    private readonly fences: readonly FenceTest[],
  ) {}

  add(second: Second): void {
    const { sample, fix, dt, driving } = second;
    const sent = sample.position.lon !== null || sample.position.lat !== null || sample.position.valid;
    if (driving && sent) {
      this.facts.s += dt;
      if (fix !== null) this.facts.validS += dt;
    }
    if (fix === null) {
      this.endStretch();
      return;
    }
    if (!this.inBox(fix)) {
      this.facts.outsideS += dt;
      this.endStretch();
      return;
    }
    this.addJump(second, fix);
    this.addStretch(second, fix);
    this.addFences(second.at, fix);
  }

  end(): PositionFacts {
    this.endStretch();
    return this.facts;
  }

  fenceFacts(): Record<string, FenceFacts> {
    const out: Record<string, FenceFacts> = {};
    for (const [id, { first, firstAt, last, moves }] of this.fenceStates) out[id] = { first, firstAt, last, moves };
    return out;
  }

  private inBox({ lon, lat }: GeoPoint): boolean {
    const { west, south, east, north } = this.params.box;
    return lon >= west && lon <= east && lat >= south && lat <= north;
  }

  private addJump({ at }: Second, fix: GeoPoint): void {
    const before = this.last;
    this.last = { fix, at };
    if (before === null) return;
    const metres = metresBetween(before.fix, fix);
    const kmh = metres / 1000 / ((at - before.at) / 3_600_000);
    if (metres < WANDER_M || kmh <= this.params.jumpKmh) return;
    this.facts.jumps++;
    this.facts.jumpAt ??= at;
    this.facts.worstKmh = Math.max(this.facts.worstKmh, Math.round(kmh));
  }

  private addStretch({ at, km, sinceLast }: Second, fix: GeoPoint): void {
    const { stretch } = this;
    if (stretch !== null && sinceLast !== null && metresBetween(stretch.start, fix) <= this.params.frozenM) {
      stretch.to = at;
      stretch.km += km;
      return;
    }
    this.endStretch();
    this.stretch = { start: fix, from: at, to: at, km: 0 };
  }

  private endStretch(): void {
    const { stretch } = this;
    this.stretch = null;
    if (stretch === null || stretch.km < 0.5) return;
    if (this.facts.frozen === null || stretch.km > this.facts.frozen.km) {
      this.facts.frozen = { km: stretch.km, from: stretch.from, to: stretch.to };
    }
  }

  private addFences(at: number, fix: GeoPoint): void {
    if (this.fences.length === 0 || at - this.lookedAt < FENCE_MS) return;
    this.lookedAt = at;
    for (const fence of this.fences) {
      const inside = fence.contains(fix);
      const state = this.fenceStates.get(fence.id);
      if (state === undefined) {
        this.fenceStates.set(fence.id, { first: inside, firstAt: at, last: inside, pending: false, moves: [] });
      } else if (inside === state.last) {
        state.pending = false;
      } else if (state.pending) {
        state.last = inside;
        state.pending = false;
        state.moves.push({ at, inside });
      } else {
        state.pending = true;
      }
    }
  }
}
