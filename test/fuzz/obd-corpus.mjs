/** Right frames of every command, dialect and information type, to be made wrong. */

const at = (second) => new Date(Date.UTC(2026, 2, 2, 1, 0, second));
const VIN = 'LTESTVIN000000001';
const PLACE = { valid: true, lon: 87.308212, lat: 44.011234 };
const SIGNATURE = { r: '11'.repeat(32), s: '22'.repeat(32) };

const sample = (kind, second) => {
  const treated = kind === 'diesel' || kind === 'machine';
  return {
    at: at(second),
    kind,
    speedKmh: 60 + second,
    baroKpa: 92,
    netTorquePct: 40,
    frictionTorquePct: 6,
    engineRpm: 1200 + 8 * second,
    fuelRateLph: 12.35,
    noxUpstreamPpm: treated ? 800 : null,
    noxDownstreamPpm: kind === 'twc' ? null : 60,
    reagentLevelPct: treated ? 70 : null,
    intakeAirKgph: 350,
    scrInletC: null,
    scrOutletC: treated ? 255 : null,
    dpfPressureKpa: treated ? 2.5 : null,
    coolantC: 85,
    fuelLevelPct: treated ? 60 : null,
    odometerKm: kind === 'machine' ? null : 54321.1,
    lambda: treated ? null : 0.999424,
    oxygenVolts: treated ? null : 0.6,
    twcC: treated ? null : 300,
    egrActualPct: kind === 'machine' ? 2 : null,
    egrSetPct: kind === 'machine' ? 2.5 : null,
    position: PLACE,
    ...(treated ? { faults: { scrInletC: 'error' } } : {}),
  };
};
const supplement = (second) => ({
  at: at(second),
  torqueMode: 1,
  acceleratorPct: 50,
  totalFuelL: 12345.5,
  ureaTankC: 25,
  ureaInjectionMlph: 1234.56,
  totalUreaG: 987654,
  dpfExhaustC: 300,
});
const hybrid = (second) => ({
  at: at(second),
  motorRpm: 1500,
  motorLoadPct: 50,
  batteryVolts: 600,
  batteryAmps: -20,
  chargePct: 80,
});
const obd = (protocol, raws, machine = false) => ({
  at: at(0),
  protocol,
  mil: 'on',
  support: machine ? null : 0x7fa6,
  readiness: machine ? null : 0x5880,
  ecuVin: machine ? null : VIN,
  calid: machine ? null : 'CAL-0001',
  cvn: machine ? null : '12345678'.padEnd(36, '0'),
  iupr: machine ? [] : Array.from({ length: 18 }, (_, i) => i * 7),
  dtcs: raws.map((raw) => ({ raw, scheme: null })),
});

const seconds = (n) => Array.from({ length: n }, (_, k) => k);
const data = (dialect, content) => ({
  kind: 'realtime',
  dialect,
  at: at(0),
  serial: 257,
  samples: [],
  supplements: [],
  hybrids: [],
  obd: [],
  extras: [],
  position: dialect === 'N' ? PLACE : null,
  signature: null,
  ...content,
});

const packets = [
  { kind: 'login', at: at(0), serial: 1, iccid: '89860000000000000001' },
  { kind: 'logout', at: at(0), serial: 1 },
  { kind: 'time_sync', at: null, serial: null },
  { kind: 'time_sync', at: at(0), serial: 3 },
  { kind: 'tamper', at: at(0), serial: 9, position: PLACE, removal: null },
  { kind: 'tamper', at: at(0), serial: 9, position: PLACE, removal: 1 },
  {
    kind: 'activation',
    at: at(0),
    chipId: 'CHIP000000000001',
    publicKey: '33'.repeat(64),
    vin: VIN,
    signature: SIGNATURE,
  },
  { kind: 'activation_answer', result: 'vin_error' },
  { kind: 'parameters', hex: '010203' },
  data('A', { samples: seconds(10).map((s) => sample('diesel', s)) }),
  data('A', { samples: [sample('diesel', 0)] }),
  data('A', { samples: [sample('twc', 0)], hybrids: [hybrid(0)] }),
  data('A', { obd: [obd('iso27145', ['145600af', 'e06216aa'])] }),
  data('B', {
    samples: seconds(10).map((s) => sample('diesel', s)),
    supplements: seconds(10).map(supplement),
    obd: [obd('j1939', ['9a0c0302', 'ffffff7f'])],
    signature: SIGNATURE,
  }),
  data('B', { kind: 'supplementary', samples: seconds(3).map((s) => sample('twc_nox', s)), hybrids: [hybrid(0)] }),
  data('B', { samples: [sample('diesel', 0)], extras: [{ type: 0x9a, at: at(0), hex: '0003aabbcc' }] }),
  data('C', { samples: [sample('diesel', 0)], supplements: [supplement(0)] }),
  data('C', { samples: [sample('diesel', 0)], extras: [{ type: null, at: at(0), hex: '0331323303343536' }] }),
  data('N', { samples: [sample('machine', 0)], obd: [obd('j1939', ['9a0c0302'], true)] }),
];

/** @param codec the encoders of the truck codec */
export function corpusOf(codec) {
  const terminal = packets.map((packet) => codec.encodeTerminalFrame(VIN, packet));
  const engine = terminal[10];
  const login = { kind: 'platform_login', at: at(0), serial: 1, user: 'fleet01', password: 'no-secret', encryption: 1 };
  const key = { kind: 'key_exchange', keyType: 'sm4', key: '44'.repeat(16), effectiveAt: at(0), expiresAt: at(9) };
  const forwarded = codec.encodePlatformFrame({ command: 2, code: VIN }, engine);
  return [
    ...terminal,
    codec.encodeFrame({ command: 2, vin: VIN, encryption: 3 }, engine.subarray(24, -1)),
    codec.encodePlatformMessage('PLATFORM01', login),
    codec.encodePlatformMessage('PLATFORM01', { kind: 'platform_logout', at: at(0), serial: 1 }),
    codec.encodePlatformMessage('PLATFORM01', key),
    forwarded,
    codec.encodePlatformFrame({ command: 2, code: VIN }, terminal[13].subarray(24, -1)),
    codec.encodeReply(forwarded, at(0), 1),
  ];
}
