import { describe, expect, it } from '@jest/globals';
import { looksLikePosition, readPosition } from './decode-position.js';

const bytes = (status: number, lon: number, lat: number): Buffer => {
  const b = Buffer.alloc(9);
  b[0] = status;
  b.writeUInt32BE(lon, 1);
  b.writeUInt32BE(lat, 5);
  return b;
};
const LON = 87_300_000;
const LAT = 44_010_000;

describe('position', () => {
  it.each([
    [0, LON, LAT, { valid: true, lon: 87.3, lat: 44.01 }],
    [1, LON, LAT, { valid: false, lon: 87.3, lat: 44.01 }],
    [2, LON, LAT, { valid: true, lon: 87.3, lat: -44.01 }],
    [4, LON, LAT, { valid: true, lon: -87.3, lat: 44.01 }],
    [7, LON, LAT, { valid: false, lon: -87.3, lat: -44.01 }],
    [6, 0, 0, { valid: true, lon: 0, lat: 0 }],
    [0, 180_000_000, 90_000_000, { valid: true, lon: 180, lat: 90 }],
    [0, 180_000_001, LAT, { valid: false, lon: null, lat: 44.01 }],
    [0, LON, 90_000_001, { valid: false, lon: 87.3, lat: null }],
    [0, 0xffff_ffff, 0xffff_ffff, { valid: false, lon: null, lat: null }],
  ])('status %i, %i, %i', (status, lon, lat, expected) => {
    expect(readPosition(bytes(status, lon, lat), 0)).toEqual(expected);
  });

  it.each([
    [0, LON, LAT, true],
    [1, 0xffff_ffff, 0xffff_ffff, true],
    [8, LON, LAT, false],
    [0, 0x9c9d_9a9d, LAT, false],
    [0, LON, 0x9c9d_9a9d, false],
  ])('looks like one: %i, %i, %i: %s', (status, lon, lat, expected) => {
    expect(looksLikePosition(bytes(status, lon, lat), 0)).toBe(expected);
  });
});
