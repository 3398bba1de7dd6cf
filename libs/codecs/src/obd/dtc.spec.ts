import { describe, expect, it } from '@jest/globals';
import { decodeDtc } from './dtc.js';
import { dtcIso27145, dtcJ1939 } from './encode-bodies.js';

const read = (protocol: Parameters<typeof decodeDtc>[0], raw: string) =>
  decodeDtc(protocol, Buffer.from(raw, 'hex'), 0);

describe('trouble codes', () => {
  it.each([
    ['145600af', 'P1456', 0x00, 0xaf],
    ['e06216aa', 'U2062', 0x16, 0xaa],
    ['40350001', 'C0035', 0x00, 0x01],
    ['8abc1122', 'B0ABC', 0x11, 0x22],
  ])('ISO 27145 %s is %s', (raw, code, failureType, status) => {
    expect(read('iso27145', raw)).toEqual({ raw, scheme: 'iso27145', code, failureType, status });
    expect(dtcIso27145(code, failureType, status).raw).toBe(raw);
  });

  it.each([
    // SPN 3226 (NOx after the catalyst), FMI 3, twice
    ['9a0c0302', 3226, 3, 2, 0],
    // SPN above 16 bits: its top three bits stand above the FMI
    ['ffffff7f', 524_287, 31, 127, 0],
    ['010020ff', 65_537, 0, 127, 1],
  ])('J1939 %s is SPN %i FMI %i', (raw, spn, fmi, occurrences, conversionMethod) => {
    expect(read('j1939', raw)).toEqual({ raw, scheme: 'j1939', spn, fmi, occurrences, conversionMethod });
    if (conversionMethod === 0) expect(dtcJ1939(spn, fmi, occurrences).raw).toBe(raw);
  });

  it.each(['iso15765', 'iso15031', null] as const)('%s stays raw', (protocol) => {
    expect(read(protocol, '145600af')).toEqual({ raw: '145600af', scheme: null });
  });

  it.each(['X1234', 'P4000', 'P12', 'P12G4'])('refuses to write %s', (code) => {
    expect(() => dtcIso27145(code, 0, 0)).toThrow('obd.out_of_range dtc');
  });
});
