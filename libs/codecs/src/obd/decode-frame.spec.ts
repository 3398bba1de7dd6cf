import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DataPacket } from '@app/domain';
import { decodeFrame } from './decode-frame.js';
import { encodeData } from './encode-data.js';
import { encodeFrame, encodePlatformFrame, encodeTerminalFrame } from './encode-frame.js';
import { readHead } from './read-head.js';
import { FRAMES } from '../../../../test/support/truck-frames.js';
import { DIALECTS, anyPacket, dataPacket, vin } from '../../../../test/support/truck-arbitraries.js';

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
function packetOf(frame: Buffer, dialect: DataPacket['dialect'] | null = null): unknown {
  const decoded = decodeFrame(frame, { dialect });
  if (!decoded.ok) throw new Error(`${decoded.code} ${JSON.stringify(decoded.data)}`);
  return decoded.packet;
}
/** an engine without the kinds of a catalyst and of a machine */
const NOT_DIESEL = { lambda: null, oxygenVolts: null, twcC: null, egrActualPct: null, egrSetPct: null };

describe('captured frames', () => {
  it('login', () => {
    expect(packetOf(bytes(FRAMES.login))).toEqual({
      kind: 'login',
      at: new Date('2026-11-21T20:54:06+08:00'),
      serial: 0,
      iccid: '89860000000000000001',
    });
  });

  it('one engine item of dialect A', () => {
    expect(packetOf(bytes(FRAMES.oneSample))).toMatchObject({
      kind: 'realtime',
      dialect: 'A',
      serial: 0,
      samples: [
        {
          at: new Date('2026-11-21T20:54:16+08:00'),
          kind: 'diesel',
          speedKmh: 92.61328125,
          baroKpa: 101,
          netTorquePct: 23,
          frictionTorquePct: -39,
          engineRpm: 4819.625,
          fuelRateLph: 1889.45,
          noxUpstreamPpm: 1779.05,
          noxDownstreamPpm: 1535.85,
          reagentLevelPct: 61.6,
          intakeAirKgph: 1966.25,
          scrInletC: 947.90625,
          scrOutletC: 947.90625,
          dpfPressureKpa: 3881.3,
          coolantC: 111,
          fuelLevelPct: 59.6,
          odometerKm: 12345.6,
          position: { valid: true, lon: 116.397128, lat: 39.916527 },
          ...NOT_DIESEL,
        },
      ],
    });
  });

  it('logout', () => {
    expect(packetOf(bytes(FRAMES.logout))).toEqual({
      kind: 'logout',
      at: new Date('2026-11-21T20:54:41+08:00'),
      serial: 0,
    });
  });

  it('OBD: texts, CVN as hex, IUPR, codes of ISO 15765 raw', () => {
    expect(packetOf(bytes(FRAMES.obd))).toMatchObject({
      samples: [],
      obd: [
        {
          protocol: 'iso15765',
          mil: 'on',
          support: 0x7fa6,
          readiness: 0x5880,
          ecuVin: 'LTESTVIN000000001',
          calid: 'CALID-TEST-0000001',
          cvn: '303030303030303030303132333435363738',
          iupr: [0, 13, 26, 39, 308, 321, 334, 347, 616, 629, 642, 655, 924, 937, 950, 963, 1232, 1245],
          dtcs: ['5953ed0e', '7b68a940', 'a87caf33', '30476786'].map((raw) => ({ raw, scheme: null })),
        },
      ],
    });
  });

  it('a platform forwards: not available is null, position bit 0 set is not valid', () => {
    const decoded = decodeFrame(bytes(FRAMES.platform));
    expect(decoded.head).toMatchObject({ origin: 'platform', response: 0xfe, vin: 'LSVAM41Z6F2000001', dialect: 'B' });
    expect(packetOf(bytes(FRAMES.platform))).toMatchObject({
      serial: 1,
      samples: [
        {
          at: new Date('2023-05-06T07:08:09+08:00'),
          speedKmh: 60,
          netTorquePct: null,
          noxUpstreamPpm: 45,
          noxDownstreamPpm: 5,
          scrInletC: null,
          dpfPressureKpa: 1.5,
          fuelLevelPct: 74.8,
          position: { valid: false, lon: 116.397128, lat: 39.916527 },
        },
      ],
    });
    expect((packetOf(bytes(FRAMES.platform)) as DataPacket).samples[0]).not.toHaveProperty('faults');
  });

  it('ten samples under one packet time: the k-th is k seconds later', () => {
    const packet = packetOf(bytes(FRAMES.tenSamples)) as DataPacket;
    const start = Date.parse('2024-06-01T08:00:00+08:00');
    expect(packet.samples.map((s) => s.at.getTime() - start)).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((s) => s * 1000),
    );
    expect(packet.samples.map((s) => s.noxUpstreamPpm)).toEqual([800, 795, 790, 785, 780, 775, 770, 765, 760, 755]);
    expect(packet.samples[9]).toMatchObject({ speedKmh: 49, engineRpm: 1290, scrInletC: 269, odometerKm: 54321.9 });
  });

  it('ten samples with supplements, OBD and a signature, dialect B', () => {
    const packet = packetOf(bytes(FRAMES.signed)) as DataPacket;
    expect(packet).toMatchObject({
      dialect: 'B',
      at: new Date('2024-06-01T08:00:09+08:00'),
      serial: 7,
      signature: {
        r: 'f88c720f951b99ae6746f9ed783b88de5f29af688940fd30a98969ce76b08f30',
        s: '414135c82bdd6e045657a5125212d2b99d1d8a09dc2f9c4e6d9a08bebaa6ac88',
      },
    });
    expect(packet.samples).toHaveLength(10);
    expect(packet.supplements).toHaveLength(10);
    expect(packet.supplements[0]).toEqual({
      at: new Date('2024-06-01T08:00:00+08:00'),
      torqueMode: 1,
      acceleratorPct: 50,
      totalFuelL: 12345.5,
      ureaTankC: 25,
      ureaInjectionMlph: 1234.56,
      totalUreaG: 987654,
      dpfExhaustC: 300,
    });
    expect(packet.obd[0]).toMatchObject({
      protocol: 'j1939',
      dtcs: [
        { raw: '145600af', spn: 0x5614, fmi: 0, occurrences: 0x2f, conversionMethod: 1 },
        { raw: '204700af', spn: 0x4720, fmi: 0, occurrences: 0x2f, conversionMethod: 1 },
      ],
    });
  });
});

describe('what a body cannot say as a number', () => {
  it.each([
    // raw of the SCR inlet temperature, first byte of the coolant: value and what it is
    ['faff', 1734.96875, undefined],
    ['fb00', null, 'reserved'],
    ['fdff', null, 'reserved'],
    ['feff', null, 'error'],
    ['fe00', null, 'error'],
    ['ff00', null, undefined],
    ['ffff', null, undefined],
  ])('temperature %s', (raw, value, fault) => {
    const frame = bytes(FRAMES.oneSample);
    frame.write(raw, 24 + 9 + 16, 'hex');
    frame[frame.length - 1] = frame.subarray(2, -1).reduce((x, b) => x ^ b, 0);
    const sample = (packetOf(frame) as DataPacket).samples[0];
    expect(sample?.scrInletC).toBe(value);
    expect(sample?.faults?.scrInletC).toBe(fault);
  });
});

describe('round trips', () => {
  it.each(DIALECTS)('what is encoded in dialect %s is decoded, pinned', (dialect) => {
    fc.assert(
      fc.property(dataPacket(dialect), vin, (packet, vin) => {
        expect(packetOf(encodeTerminalFrame(vin, packet), dialect)).toEqual(packet);
      }),
      { numRuns: 60 },
    );
  });

  it('heads agree with what is decoded', () => {
    fc.assert(
      fc.property(anyPacket, vin, (packet, vin) => {
        const frame = encodeTerminalFrame(vin, packet);
        const pinned = 'dialect' in packet ? packet.dialect : null;
        const head = readHead(frame, pinned);
        const decoded = decodeFrame(frame, { dialect: pinned });
        expect(decoded).toMatchObject({ ok: true, head });
        expect(head).toMatchObject({ vin, undecodable: null });
        if (!decoded.ok || !('samples' in packet)) return;
        const times = packet.samples.map((s) => s.at.getTime());
        expect(head).toMatchObject({
          serial: packet.serial,
          samples: packet.samples.length,
          firstAt: Math.min(...times),
          lastAt: Math.max(...times),
        });
      }),
      { numRuns: 100 },
    );
  });

  it('dialects A and B are found without a pin', () => {
    fc.assert(
      fc.property(fc.constantFrom('A' as const, 'B' as const).chain(dataPacket), vin, (packet, vin) => {
        // a serial that reads as a type makes A and C ambiguous: what the pin is for
        const plain = { ...packet, serial: 0x1000 };
        expect(packetOf(encodeTerminalFrame(vin, plain))).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  it('a platform forwards wrapped or bare, with the same packet', () => {
    fc.assert(
      fc.property(dataPacket('B'), vin, (packet, vin) => {
        const frame = encodeTerminalFrame(vin, packet);
        const command = frame[2] ?? 0;
        const wrapped = encodePlatformFrame({ command, code: vin }, frame);
        const bare = encodePlatformFrame({ command, code: vin }, frame.subarray(24, -1));
        expect(packetOf(wrapped, 'B')).toEqual(packet);
        expect(packetOf(bare, 'B')).toEqual(packet);
        expect(readHead(wrapped, 'B')).toEqual({ ...readHead(frame, 'B'), origin: 'platform', response: 0xfe });
      }),
      { numRuns: 30 },
    );
  });
});

describe('wholly or not at all', () => {
  const packet = packetOf(bytes(FRAMES.tenSamples)) as DataPacket;
  const data = encodeData(packet);
  const undecodable = (body: Buffer, command = 2, dialect: DataPacket['dialect'] | null = null) =>
    decodeFrame(encodeFrame({ command, vin: 'LTESTVIN000000001' }, body), { dialect });

  it.each([
    ['one byte short', undecodable(data.subarray(0, -1)), 'obd.no_dialect'],
    ['one byte more', undecodable(Buffer.concat([data, Buffer.from([7])])), 'obd.no_dialect'],
    ['no items', undecodable(data.subarray(0, 8)), 'obd.no_dialect'],
    ['empty', undecodable(Buffer.alloc(0)), 'obd.time_invalid'],
    ['30 February', undecodable(Buffer.concat([bytes('180230'), data.subarray(3)])), 'obd.time_invalid'],
    ['a reserved type', undecodable(Buffer.concat([data, bytes('060001'), data.subarray(9, 46)])), 'obd.no_dialect'],
    ['pinned to another dialect', undecodable(data, 2, 'B'), 'obd.other_dialect'],
    ['unknown command', undecodable(data, 0x0a), 'obd.unknown_command'],
    ['login of 27 bytes', undecodable(data.subarray(0, 27), 1), 'obd.wrong_length'],
    [
      'login with text that is none',
      undecodable(Buffer.concat([data.subarray(0, 8), Buffer.alloc(20, 7)]), 1),
      'obd.not_text',
    ],
    ['time sync of 3 bytes', undecodable(data.subarray(0, 3), 5), 'obd.wrong_length'],
    [
      'tamper at 25 o’clock',
      undecodable(Buffer.concat([bytes('180601190000'), Buffer.alloc(11)]), 6),
      'obd.time_invalid',
    ],
  ])('%s', (_what, decoded, code) => {
    expect(decoded).toMatchObject({ ok: false, code });
    expect(decoded.ok ? null : decoded.raw.length).toBeGreaterThan(24);
    expect(decoded.head?.undecodable).toBe(code);
  });

  it('says which dialect would fit', () => {
    expect(undecodable(data, 2, 'B')).toMatchObject({ data: { fits: 'A', pinned: 'B' } });
  });

  it.each([
    ['a bad BCC', Buffer.concat([bytes(FRAMES.login).subarray(0, -1), Buffer.from([0])])],
    ['a length that does not agree', bytes(FRAMES.login).subarray(0, -1)],
    ['nothing', Buffer.alloc(0)],
    ['another start', Buffer.concat([bytes('2424'), bytes(FRAMES.login).subarray(2)])],
  ])('%s is no frame', (_what, frame) => {
    expect(decodeFrame(frame)).toMatchObject({ ok: false, code: 'obd.not_a_frame', head: null, raw: frame });
  });
});
