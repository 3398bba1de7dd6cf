import { max } from './truck-rule.js';
import type { Measured, ObdFact, TruckItem, TruckRule } from './truck-rule.js';

const HOUR_MS = 3_600_000;

/** The last row of snapshots with the lamp on: snapshots that do not know the lamp neither start nor end it. */
function litRow(obd: readonly ObdFact[]): readonly ObdFact[] {
  const known = obd.filter((fact) => fact.mil !== null);
  const lastOff = known.findLastIndex((fact) => fact.mil === false);
  return known.slice(lastOff + 1);
}

/** The malfunction lamp is on for hours, with trouble codes. Start value: a day, so that a driver can react [design]. */
export const milOn: TruckRule<{ readonly maxHours: number }> = {
  kind: 'truck_mil_on',
  defaults: { maxHours: 24 },
  source: 'platform rule, start values',
  judge: ({ obd }, p) => {
    const row = litRow(obd);
    const [first] = row;
    const last = row.at(-1);
    const dtcs = [...new Set(row.flatMap((fact) => fact.dtcs))];
    const lit = first !== undefined && last !== undefined && dtcs.length > 0;
    return [
      {
        item: 'mil_hours',
        measured: obd.some((fact) => fact.mil !== null) ? (lit ? (last.at - first.at) / HOUR_MS : 0) : null,
        bound: max(p.maxHours),
        unit: 'h',
        decimals: 1,
        from: first?.at ?? null,
        to: last?.at ?? null,
        numbers: { dtcs: dtcs.slice(0, 10).join(' '), dtcCount: dtcs.length, snapshots: row.length },
      },
    ];
  },
};

/** Letters and digits, without the padding that terminals send (blank, NUL, trailing zeros). */
const plain = (text: string): string =>
  text
    .replaceAll(/[^0-9A-Za-z]/g, '')
    .replace(/0+$/, '')
    .toUpperCase();

const same = (a: string, b: string): boolean => plain(a) === plain(b);

/** What the ECU says of itself is not what the register says: software or ECU changed, or the terminal moved to another truck. */
export const identity: TruckRule<{ readonly compareCvn: boolean }> = {
  kind: 'truck_identity',
  defaults: { compareCvn: true },
  source: 'HJ 1237-2021: comparison of CALID and CVN with the register [recalled]',
  judge: ({ obd, truck }, p) => {
    const last = (pick: (fact: ObdFact) => string | null): { value: string; at: number } | null => {
      const fact = obd.findLast((one) => pick(one) !== null);
      const value = fact === undefined ? null : pick(fact);
      return fact === undefined || value === null || plain(value) === '' ? null : { value, at: fact.at };
    };
    const compare = (item: TruckItem, registered: string | null, found: ReturnType<typeof last>): Measured[] => [
      {
        item,
        measured: registered === null || found === null ? null : same(registered, found.value) ? 0 : 1,
        bound: max(0),
        unit: '1',
        decimals: 0,
        from: found?.at ?? null,
        to: found?.at ?? null,
        numbers: { registered, found: found?.value ?? null },
      },
    ];
    return [
      ...compare(
        'ecu_vin',
        truck.vin,
        last((fact) => fact.ecuVin),
      ),
      ...compare(
        'calid',
        truck.calid,
        last((fact) => fact.calid),
      ),
      ...(p.compareCvn
        ? compare(
            'cvn',
            truck.cvn,
            last((fact) => fact.cvn),
          )
        : []),
    ];
  },
};
