import { describe, expect, it } from '@jest/globals';
import type { DataPacket } from '@app/domain';
import { decodeFrame } from './decode-frame.js';
import { encodeFrame } from './encode-frame.js';
import { FRAMES } from '../../../../test/support/truck-frames.js';

/** Firmware that departs from the text of its dialect (docs/device-protocols.md). Bodies in hex. */
const TIME = '180601080000';
const DIESEL = FRAMES.tenSamples.slice(2 * (24 + 9), 2 * (24 + 9 + 37));
const POSITION = '0006f01448026113ef';
const TWC = `2800c9a583258000f780003ca0147d4420${POSITION}000849ea`;
const TWC_NOX = `2800c9a583258000f780003c1450a0147d4420${POSITION}000849ea`;
const HYBRID = '05dc3217702710f0';
const SUPPLEMENT = '017d00006073410001e240000f120647a0';
const TRAILER = '0a303132333435363738390a39383736353433323130';

function read(hex: string, dialect: DataPacket['dialect'] | null = null): DataPacket {
  const decoded = decodeFrame(encodeFrame({ command: 2, vin: 'LTESTVIN000000003' }, Buffer.from(hex, 'hex')), {
    dialect,
  });
  if (!decoded.ok || !('samples' in decoded.packet)) throw new Error(decoded.ok ? 'no data' : decoded.code);
  return decoded.packet;
}

describe('dialects as they are sent', () => {
  it.each([
    // what, data unit, dialect, kinds of engine samples
    ['A, a catalyst under its own type', `${TIME}030001${TWC}`, 'A', ['twc']],
    ['A, a catalyst with NOx sensor', `${TIME}050001${TWC_NOX}`, 'A', ['twc_nox']],
    ['A, a catalyst sent under type 02', `${TIME}020001${TWC}`, 'A', ['twc']],
    ['A, one with NOx sensor under type 02', `${TIME}020001${TWC_NOX}`, 'A', ['twc_nox']],
    ['B, a catalyst sent under type 02', `${TIME}000502${TIME}${TWC}`, 'B', ['twc']],
    ['B, serial that reads as a type', `${TIME}020002${TIME}${DIESEL}80${TIME}${SUPPLEMENT}`, 'B', ['diesel']],
    ['C, bodies without serials', `${TIME}000502${DIESEL}80${SUPPLEMENT}`, 'C', ['diesel']],
    ['C, a trailer behind every body', `${TIME}000502${DIESEL}${TRAILER}80${SUPPLEMENT}${TRAILER}`, 'C', ['diesel']],
    ['N, a machine', `${TIME}0005${POSITION}02${DIESEL.slice(0, 48)}03200400010201019a0c0302`, 'N', ['machine']],
  ])('%s', (_what, hex, dialect, kinds) => {
    const packet = read(hex);
    expect(packet.dialect).toBe(dialect);
    expect(packet.samples.map((s) => s.kind)).toEqual(kinds);
    expect(packet.samples[0]).toMatchObject({
      speedKmh: 40,
      engineRpm: 1200,
      fuelRateLph: 12.35,
      coolantC: 85,
      position: { valid: true, lon: 116.397128, lat: 39.916527 },
    });
  });

  it('a catalyst: oxygen, temperature, NOx', () => {
    expect(read(`${TIME}030001${TWC}`).samples[0]).toMatchObject({
      lambda: 0.999424,
      oxygenVolts: 0.6,
      intakeAirKgph: 2049,
      twcC: 272,
      noxDownstreamPpm: null,
      odometerKm: 54321,
    });
    expect(read(`${TIME}050001${TWC_NOX}`).samples[0]).toMatchObject({ noxDownstreamPpm: 60, twcC: 272 });
  });

  it.each([
    ['as every item', `${TIME}020001${DIESEL}040002${HYBRID}`, 0],
    ['with serial and its own time', `${TIME}020001${DIESEL}040002180601080007${HYBRID}`, 7],
    ['with its own time instead of the serial', `${TIME}020001${DIESEL}04180601080007${HYBRID}`, 7],
  ])('the hybrid item of dialect A %s', (_what, hex, second) => {
    expect(read(hex).hybrids).toEqual([
      {
        at: new Date(Date.parse('2024-06-01T08:00:00+08:00') + second * 1000),
        motorRpm: 1500,
        motorLoadPct: 50,
        batteryVolts: 600,
        batteryAmps: 0,
        chargePct: 240,
      },
    ]);
  });

  it('a machine: position of the packet, EGR, diagnosis', () => {
    const packet = read(`${TIME}0005${POSITION}02${DIESEL.slice(0, 48)}03200400010201019a0c0302`);
    expect(packet.position).toEqual({ valid: true, lon: 116.397128, lat: 39.916527 });
    expect(packet.samples[0]).toMatchObject({ egrActualPct: 2, egrSetPct: 2.56, odometerKm: null });
    expect(packet.obd).toEqual([
      expect.objectContaining({
        protocol: 'j1939',
        mil: 'on',
        support: null,
        ecuVin: null,
        dtcs: [expect.objectContaining({ spn: 3226, fmi: 3 })],
      }),
    ]);
  });

  it('trailers of dialect C are kept raw', () => {
    expect(read(`${TIME}000502${DIESEL}${TRAILER}`).extras).toEqual([
      { type: null, at: new Date('2024-06-01T08:00:00+08:00'), hex: TRAILER },
    ]);
  });
});

describe('user-defined items', () => {
  const hangzhou = `81${'11'.repeat(18)}`;
  const odd = '9a0102030405';

  it.each([
    ['length and body', `${TIME}000502${TIME}${DIESEL}9a${TIME}0003aabbcc`, null, '0003aabbcc'],
    ['18 bytes of Hangzhou, more behind', `${TIME}0005${hangzhou}02${DIESEL}`, null, '11'.repeat(18)],
    [
      'of unknown length, the rest, where the dialect is certain',
      `${TIME}000502${TIME}${DIESEL}9a${TIME}0102030405`,
      null,
      '0102030405',
    ],
    ['the same, pinned', `${TIME}000502${DIESEL}${odd}`, 'C' as const, '0102030405'],
    [
      'the rest, but not the signature',
      `${TIME}000502${TIME}${DIESEL}9a${TIME}01020320${'aa'.repeat(32)}20${'bb'.repeat(32)}`,
      null,
      '010203',
    ],
  ])('%s', (_what, hex, dialect, kept) => {
    const packet = read(hex, dialect);
    expect(packet.samples).toHaveLength(1);
    expect(packet.extras.map((e) => e.hex)).toEqual([kept]);
  });

  it('of unknown length in an uncertain dialect: not decoded', () => {
    expect(() => read(`${TIME}000502${DIESEL}${odd}`)).toThrow('obd.no_dialect');
  });
});
