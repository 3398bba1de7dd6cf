export interface Placed {
  readonly x: number;
  readonly y: number;
}

/**
 * Groups points that would cover each other on the screen, nearest cell first.
 * @param points with screen positions, px
 * @param cellPx side of the square that becomes one marker
 */
export function clusterPoints<T extends Placed>(points: readonly T[], cellPx: number): readonly (readonly T[])[] {
  const cells = new Map<string, T[]>();
  for (const point of points) {
    const key = `${Math.round(point.x / cellPx)}:${Math.round(point.y / cellPx)}`;
    const cell = cells.get(key);
    if (cell) cell.push(point);
    else cells.set(key, [point]);
  }
  return [...cells.values()];
}
