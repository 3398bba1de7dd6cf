import type { PlateColour } from '@app/domain';
import type { Random } from '../random/random.js';

const SERIAL_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGITS = '0123456789';
/** Where trucks on the roads of the prefecture come from when they are not its own. */
const ELSEWHERE = ['新A', '新A', '新A', '新C', '新E', '新J', '新G', '甘B', '甘G', '陕A', '豫N', '冀R'] as const;

/** The prefecture's own head, or one from elsewhere. */
export function plateHead(local: boolean, random: Random): string {
  return local ? '新B' : random.pick(ELSEWHERE);
}

/** Five characters, at most two letters, as issued: 12345, D1234, 1A234, AB123. */
export function ordinarySerial(random: Random): string {
  const letters = random.weighted({ '0': 4, '1': 5, '2': 2 });
  const places = new Set<number>();
  while (places.size < Number(letters)) places.add(random.integer(0, 4));
  return Array.from({ length: 5 }, (_, i) => random.pick(places.has(i) ? SERIAL_LETTERS : DIGITS)).join('');
}

export interface MadePlate {
  readonly text: string;
  readonly colour: PlateColour;
  readonly kind: string;
}

/**
 * A plate of the format of its vehicle: new-energy 8 characters (small D/F first, large D/F last), ordinary blue or yellow,
 * learner cars (学).
 */
export function makePlate(
  vehicle: { readonly large: boolean; readonly electric: boolean; readonly learner: boolean; readonly local: boolean },
  random: Random,
): MadePlate {
  const head = plateHead(vehicle.local, random);
  const digits = (count: number): string => random.text(DIGITS, count);
  if (vehicle.electric && vehicle.large) return { text: `${head}${digits(5)}D`, colour: 'yellow_green', kind: '51' };
  if (vehicle.electric)
    return { text: `${head}D${random.pick(SERIAL_LETTERS)}${digits(4)}`, colour: 'green', kind: '52' };
  if (vehicle.learner) return { text: `${head}${digits(4)}学`, colour: 'yellow', kind: '16' };
  const text = head + ordinarySerial(random);
  return vehicle.large ? { text, colour: 'yellow', kind: '01' } : { text, colour: 'blue', kind: '02' };
}
