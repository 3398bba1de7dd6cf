import type { Second } from './second.js';
import type { Edge, GeoPoint, LevelRise } from './window-facts.js';
import type { WindowParams } from './window-params.js';

type Tank = LevelRise['what'];
/** The surface of a tank moves while the truck drives: a mean over about a minute is the level, s. */
const CALM_S = 60;

interface TankState {
  level: number | null;
  /** the level when the truck stopped */
  atStop: number | null;
}

/** Follows the levels of both tanks and notices fillings: a rise between stopping and driving off. */
export class LevelTally {
  readonly rises: LevelRise[] = [];
  private readonly tanks: Record<Tank, TankState> = {
    fuel: { level: null, atStop: null },
    reagent: { level: null, atStop: null },
  };
  private place: GeoPoint | null = null;

  constructor(private readonly params: WindowParams) {}

  add(second: Second): void {
    this.place = second.fix ?? this.place;
    this.addOne('fuel', second.sample.fuelLevelPct, this.params.fillFuelPct, second);
    this.addOne('reagent', second.sample.reagentLevelPct, this.params.fillReagentPct, second);
  }

  level(tank: Tank): number | null {
    const { level } = this.tanks[tank];
    return level === null ? null : Math.round(level * 10) / 10;
  }

  private addOne(what: Tank, sent: number | null, fill: number, { dt, at, driving }: Second): void {
    if (sent === null) return;
    const tank = this.tanks[what];
    if (!driving) {
      tank.atStop ??= tank.level ?? sent;
      // the surface is calm at once
      tank.level = sent;
      return;
    }
    if (tank.atStop !== null && tank.level !== null && tank.level - tank.atStop >= fill) {
      this.rises.push({ at, what, fromPct: tank.atStop, toPct: tank.level, position: this.place });
    }
    tank.atStop = null;
    tank.level = tank.level === null ? sent : tank.level + (sent - tank.level) * Math.min(1, dt / CALM_S);
  }
}

/** Fillings while the terminal was off: the levels at both sides of a gap between two windows. */
export function risesBetween(
  a: Edge,
  b: Edge,
  params: Pick<WindowParams, 'fillFuelPct' | 'fillReagentPct'>,
): LevelRise[] {
  const rise = (what: Tank, from: number | null, to: number | null, fill: number): LevelRise[] =>
    from !== null && to !== null && to - from >= fill
      ? [{ at: b.at, what, fromPct: from, toPct: to, position: b.position ?? a.position }]
      : [];
  return [
    ...rise('fuel', a.fuelLevelPct, b.fuelLevelPct, params.fillFuelPct),
    ...rise('reagent', a.reagentLevelPct, b.reagentLevelPct, params.fillReagentPct),
  ];
}
