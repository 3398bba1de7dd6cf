import { readFileSync } from 'node:fs';
import { measureQuality, qualityTable } from './score.js';

/** km/h by trip, from a CSV with the columns trip_id and speed_ms at 1 Hz. */
function readTrips(path: string): number[][] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  const columns = head.split(',');
  const [trip, speed] = [columns.indexOf('trip_id'), columns.indexOf('speed_ms')];
  if (trip < 0 || speed < 0) throw new Error('columns trip_id and speed_ms are needed');
  const trips = new Map<string, number[]>();
  for (const line of lines) {
    const cells = line.split(',');
    const id = cells[trip] ?? '';
    trips.set(id, [...(trips.get(id) ?? []), Number(cells[speed]) * 3.6]);
  }
  return [...trips.values()];
}

/** Prints precision and recall of every rule of truck data. */
export function main(args: readonly string[], tracesPath: string | undefined): void {
  const value = (name: string, otherwise: number): number => Number(args[args.indexOf(name) + 1] ?? NaN) || otherwise;
  const seeds = value('--seeds', 10);
  const seconds = value('--seconds', 12_600);
  const trips = tracesPath === undefined ? undefined : readTrips(tracesPath);
  const quality = measureQuality({ seeds, seconds, ...(trips ? { trips } : {}) });
  const traces = trips ? `${trips.length} recorded trips` : 'the drive model';
  process.stdout.write(`${seeds} seeds, ${seconds} s a day, speed from ${traces}\n${qualityTable(quality)}\n`);
  if (args.includes('--notes')) process.stdout.write(`${quality.notes.join('\n')}\n`);
}
