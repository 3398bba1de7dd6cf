import { vinCheckCharacter } from '@app/domain';
import type { Random } from '../random/random.js';

const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';
/** Position 10 by ISO 3779: 2001 = 1 … 2009 = 9, 2010 = A … 2030 = Y without I, O, Q, U, Z. */
const YEARS = '123456789ABCDEFGHJKLMNPRSTVWXY';
/** World manufacturer identifiers of Chinese makers of cars, and of trucks and buses. */
const CAR_MAKERS = ['LSV', 'LFV', 'LSG', 'LGX', 'LVG', 'LHG', 'LB3', 'LS5', 'LGB', 'LDC'] as const;
const TRUCK_MAKERS = ['LFW', 'LZG', 'LGA', 'LZZ', 'LRD', 'LVB', 'LJ1', 'LGH', 'LKL', 'LZY'] as const;

/**
 * 17 characters with a valid check digit; the serial at the end makes it unique in the fleet.
 * @param serial 0 to 999999
 */
export function makeVin(truck: boolean, year: number, serial: number, random: Random): string {
  const maker = random.pick(truck ? TRUCK_MAKERS : CAR_MAKERS);
  const yearCode = YEARS[year - 2001] ?? '1';
  const tail = yearCode + random.pick('ABCDEFGHJKLMN') + String(serial).padStart(6, '0');
  const body = maker + random.text(LETTERS, 5);
  return body + (vinCheckCharacter(`${body}0${tail}`) ?? '0') + tail;
}
