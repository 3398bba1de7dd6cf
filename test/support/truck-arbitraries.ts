import fc from 'fast-check';
import type {
  DataPacket,
  EngineKind,
  EngineSample,
  Faults,
  ObdSnapshot,
  TruckDialect,
  TruckPacket,
  TruckPosition,
} from '@app/domain';
import { dtcIso27145, dtcJ1939 } from '@app/codecs';

/** Values by the resolution of the wire, so that a round trip gives exactly them back; null now and then. */
const steps = (max: number, div: number, sub = 0, num = 1) =>
  fc.option(
    fc.integer({ min: 0, max }).map((raw) => (raw * num - sub) / div),
    { freq: 8 },
  );
const byte = (div: number, sub = 0, num = 1) => steps(0xfa, div, sub, num);
const word = (div: number, sub = 0, num = 1) => steps(0xfaff, div, sub, num);
const dword = (div: number) => steps(0xfaff_ffff, div);
const nox = word(20, 4000);
const temperature = word(32, 8736);
const none = fc.constant(null);

const degrees = (max: number) =>
  fc.option(
    fc.integer({ min: -max * 1e6, max: max * 1e6 }).map((micro) => (micro === 0 ? 0 : micro / 1e6)),
    { freq: 8 },
  );
export const position: fc.Arbitrary<TruckPosition> = fc
  .record({ valid: fc.boolean(), lon: degrees(180), lat: degrees(90) })
  // a terminal without a place cannot be valid
  .map((p) => ({ ...p, valid: p.valid && p.lon !== null && p.lat !== null }));

/** Second `n` of a made-up day. */
export const moment = (second: number): Date => new Date(Date.UTC(2026, 5, 1) + second * 1000);

const values = (kind: EngineKind) => {
  const treated = kind === 'diesel' || kind === 'machine';
  return fc.record({
    speedKmh: word(256),
    baroKpa: byte(2),
    netTorquePct: byte(1, 125),
    frictionTorquePct: byte(1, 125),
    engineRpm: word(8),
    fuelRateLph: word(20),
    noxUpstreamPpm: treated ? nox : none,
    noxDownstreamPpm: treated || kind === 'twc_nox' ? nox : none,
    reagentLevelPct: treated ? byte(5, 0, 2) : none,
    intakeAirKgph: word(20),
    scrInletC: treated ? temperature : none,
    scrOutletC: treated ? temperature : none,
    dpfPressureKpa: treated ? word(10) : none,
    coolantC: byte(1, 40),
    fuelLevelPct: treated ? byte(5, 0, 2) : none,
    odometerKm: kind === 'machine' ? none : dword(10),
    lambda: treated ? none : word(10_000_000, 0, 305),
    oxygenVolts: treated ? none : byte(100),
    twcC: treated ? none : temperature,
    egrActualPct: kind === 'machine' ? word(400) : none,
    egrSetPct: kind === 'machine' ? word(400) : none,
  });
};

/** Says "error" or "reserved" for some of the fields that are null and on the wire. */
function withFaults<V extends object>(sample: V, carried: readonly (keyof V & string)[], picks: readonly number[]): V {
  const faults: { [field: string]: 'error' | 'reserved' } = {};
  carried.forEach((field, i) => {
    const pick = picks[i % picks.length] ?? 0;
    if (sample[field] === null && pick > 0) faults[field] = pick === 1 ? 'error' : 'reserved';
  });
  return Object.keys(faults).length === 0 ? sample : { ...sample, faults: faults as Faults<keyof V & string> };
}
const picks = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 });
/** fields that every engine kind carries */
const SHARED = [
  'speedKmh',
  'baroKpa',
  'netTorquePct',
  'engineRpm',
  'fuelRateLph',
  'intakeAirKgph',
  'coolantC',
] as const;

export const engineSample = (
  kind: EngineKind,
  at: Date,
  place: fc.Arbitrary<TruckPosition>,
): fc.Arbitrary<EngineSample> =>
  fc
    .tuple(values(kind), place, picks)
    .map(([v, position, faults]) => withFaults({ at, kind, ...v, position }, SHARED, faults));

const supplement = (at: Date) =>
  fc
    .record({
      torqueMode: byte(1),
      acceleratorPct: byte(5, 0, 2),
      totalFuelL: dword(2),
      ureaTankC: byte(1, 40),
      ureaInjectionMlph: dword(100),
      totalUreaG: dword(1),
      dpfExhaustC: temperature,
    })
    .chain((v) => picks.map((p) => withFaults({ at, ...v }, ['torqueMode', 'totalFuelL', 'dpfExhaustC'], p)));
const hybrid = (at: Date) =>
  fc.record({
    at: fc.constant(at),
    motorRpm: word(1),
    motorLoadPct: byte(1),
    batteryVolts: word(10),
    batteryAmps: word(10, 10_000),
    chargePct: byte(1),
  });

const text = (max: number) =>
  fc.option(
    fc
      .array(fc.constantFrom(...'ABCDEFGHJKLMNPRSTUVWXYZ0123456789-'), { minLength: 1, maxLength: max })
      .map((c) => c.join('')),
    { freq: 8 },
  );
const hexDigits = (digits: number) =>
  fc.uint8Array({ minLength: digits / 2, maxLength: digits / 2 }).map((b) => Buffer.from(b).toString('hex'));
const byteValue = fc.integer({ min: 0, max: 255 });
const dtcs = (protocol: ObdSnapshot['protocol']) =>
  protocol === 'iso27145'
    ? fc.array(
        fc
          .tuple(fc.constantFrom(...'PCBU'), fc.integer({ min: 0, max: 0x3fff }), byteValue, byteValue)
          .map(([system, n, failure, status]) =>
            dtcIso27145(`${system}${n.toString(16).toUpperCase().padStart(4, '0')}`, failure, status),
          ),
        { maxLength: 6 },
      )
    : protocol === 'j1939'
      ? fc.array(
          fc
            .tuple(
              fc.integer({ min: 0, max: 524_287 }),
              fc.integer({ min: 0, max: 31 }),
              fc.integer({ min: 0, max: 127 }),
            )
            .map(([spn, fmi, occurrences]) => dtcJ1939(spn, fmi, occurrences)),
          { maxLength: 6 },
        )
      : fc.array(
          hexDigits(8).map((raw) => ({ raw, scheme: null })),
          { maxLength: 6 },
        );

const obd = (at: Date, machine: boolean): fc.Arbitrary<ObdSnapshot> =>
  fc.constantFrom('iso15765', 'iso27145', 'j1939', 'iso15031', null).chain((protocol) =>
    fc.record({
      at: fc.constant(at),
      protocol: fc.constant(protocol),
      mil: fc.constantFrom('off', 'on', 'flashing', null),
      support: machine ? none : fc.integer({ min: 0, max: 0xffff }),
      readiness: machine ? none : fc.integer({ min: 0, max: 0xffff }),
      ecuVin: machine ? none : text(17),
      calid: machine ? none : text(18),
      cvn: machine ? none : hexDigits(36),
      iupr: machine
        ? fc.constant([])
        : fc.array(fc.option(fc.integer({ min: 0, max: 0xfffe })), { minLength: 18, maxLength: 18 }),
      dtcs: dtcs(protocol),
    }),
  );

const serial = fc.integer({ min: 0, max: 0xffff });
/** A user-defined item as most vendors write it: WORD of length, then the body. */
const userItem = (at: Date) =>
  fc.tuple(fc.integer({ min: 0x81, max: 0xfe }), fc.uint8Array({ maxLength: 40 })).map(([type, body]) => {
    const bytes = Buffer.concat([Buffer.from([body.length >> 8, body.length & 0xff]), body]);
    return { type, at, hex: bytes.toString('hex') };
  });

const signature = fc.option(fc.record({ r: hexDigits(64), s: hexDigits(64) }));

/** A packet of samples that its dialect can carry: engine items second by second, and what may stand beside them. */
export const dataPacket = (dialect: TruckDialect): fc.Arbitrary<DataPacket> => {
  const machine = dialect === 'N';
  const kinds: readonly EngineKind[] = machine ? ['machine'] : ['diesel', 'twc', 'twc_nox'];
  return fc
    .tuple(fc.integer({ min: 0, max: 80_000 }), fc.integer({ min: 1, max: 10 }), fc.constantFrom(...kinds), position)
    .chain(([start, count, kind, place]) => {
      const seconds = Array.from({ length: count }, (_, k) => moment(start + k));
      const first = moment(start);
      const beside = machine ? fc.constant(false) : fc.boolean();
      const all = <T>(make: (at: Date) => fc.Arbitrary<T>) => fc.tuple(...seconds.map(make));
      const empty = fc.constant([]);
      const both = fc.tuple(beside, beside, fc.boolean(), beside);
      return both.chain(([supplements, hybrids, diagnosis, extra]) =>
        fc.record({
          kind: fc.constantFrom('realtime' as const, 'supplementary' as const),
          dialect: fc.constant(dialect),
          at: fc.constant(dialect === 'B' ? moment(start + count - 1) : first),
          serial,
          samples: all((at) => engineSample(kind, at, machine ? fc.constant(place) : position)),
          supplements: supplements ? all(supplement) : empty,
          hybrids: hybrids ? all(hybrid) : empty,
          obd: diagnosis ? obd(first, machine).map((o) => [o]) : empty,
          extras: extra ? userItem(first).map((e) => [e]) : empty,
          position: fc.constant(machine ? place : null),
          signature,
        }),
      );
    });
};

const at = fc.integer({ min: 0, max: 80_000 }).map(moment);
const ascii = (length: number) =>
  fc
    .array(fc.constantFrom(...'ABCDEFGHJKLMNPRSTUVWXYZ0123456789'), { minLength: length, maxLength: length })
    .map((c) => c.join(''));
export const vin = ascii(17);

/** Every other packet. */
export const commandPacket: fc.Arbitrary<TruckPacket> = fc.oneof(
  fc.record({ kind: fc.constant('login' as const), at, serial, iccid: ascii(20) }),
  fc.record({ kind: fc.constant('logout' as const), at, serial }),
  fc.constant({ kind: 'time_sync' as const, at: null, serial: null }),
  fc.record({ kind: fc.constant('time_sync' as const), at, serial: fc.option(serial) }),
  fc.record({ kind: fc.constant('tamper' as const), at, serial, position, removal: fc.option(byteValue) }),
  fc.record({
    kind: fc.constant('activation' as const),
    at,
    chipId: ascii(16),
    publicKey: hexDigits(128),
    vin,
    signature,
  }),
  fc.record({
    kind: fc.constant('activation_answer' as const),
    result: fc.constantFrom('ok' as const, 'already_activated' as const, 'vin_error' as const, 'other_error' as const),
  }),
  fc.record({ kind: fc.constant('parameters' as const), hex: hexDigits(20) }),
);

export const DIALECTS: readonly TruckDialect[] = ['A', 'B', 'C', 'N'];
export const anyPacket: fc.Arbitrary<TruckPacket> = fc.oneof(
  ...DIALECTS.map((dialect) => ({ weight: 2, arbitrary: dataPacket(dialect) as fc.Arbitrary<TruckPacket> })),
  { weight: 3, arbitrary: commandPacket },
);
