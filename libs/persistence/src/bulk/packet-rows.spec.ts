import { expect, it } from '@jest/globals';
import { dialectNumber, dialectOf, packetRows } from './packet-rows.js';

it('writes PostgreSQL’s binary COPY format', () => {
  const bytes = packetRows([
    {
      truckId: 7,
      command: 3,
      kind: 2,
      sampledAt: 946_684_800_000 - 1, // a millisecond before 2000
      lastAt: 946_684_800_000 + 8_999,
      receivedAt: 946_684_800_000 + 2 ** 33,
      day: 10_956,
      marks: 1,
      serial: 65_531,
      samples: 10,
      dialect: 'B',
      contentHash: -2,
      raw: Buffer.from('##'),
    },
  ]);
  expect(bytes.subarray(0, 11).toString('latin1')).toBe('PGCOPY\n\xff\r\n\0');
  expect(bytes.readInt16BE(19)).toBe(13);
  expect(bytes.readBigInt64BE(25)).toBe(-1000n);
  expect(bytes.readBigInt64BE(37)).toBe(2n ** 33n * 1000n);
  expect([bytes.readInt32BE(49), bytes.readInt32BE(57), bytes.readInt32BE(65), bytes.readInt32BE(73)]).toEqual([
    7, -2, -1, 65_531,
  ]);
  expect([81, 87, 93, 99, 105, 111].map((at) => bytes.readInt16BE(at))).toEqual([2, 9, 10, 1, 3, 2]);
  expect(bytes.readInt32BE(113)).toBe(2);
  expect(bytes.subarray(117).toString('hex')).toBe('2323ffff');
});

it('keeps each dialect as a number', () => {
  expect([null, 'A', 'B', 'C', 'N'].map((d) => dialectOf(dialectNumber(d as never)))).toEqual([
    null,
    'A',
    'B',
    'C',
    'N',
  ]);
});
