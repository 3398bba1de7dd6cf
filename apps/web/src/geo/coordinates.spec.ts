import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gcj02ToWgs84, inDatum, insideChina, wgs84ToGcj02 } from './coordinates.js';

const inChina = fc.record({
  lon: fc.double({ min: 74, max: 134, noNaN: true }),
  lat: fc.double({ min: 19, max: 53, noNaN: true }),
});
const metres = (a: { lon: number; lat: number }, b: { lon: number; lat: number }): number =>
  Math.hypot((a.lat - b.lat) * 111_320, (a.lon - b.lon) * 111_320 * Math.cos((a.lat * Math.PI) / 180));

describe('GCJ-02', () => {
  it('moves a place in Beijing as the public converters do', () => {
    // known pair of the public converters for 116.404, 39.915
    expect(wgs84ToGcj02({ lon: 116.404, lat: 39.915 }).lon).toBeCloseTo(116.41024, 4);
    expect(wgs84ToGcj02({ lon: 116.404, lat: 39.915 }).lat).toBeCloseTo(39.9164, 4);
  });

  it('moves every place in China by 50 m to 1 km, and the way back is exact to a centimetre', () => {
    fc.assert(
      fc.property(inChina, (point) => {
        const moved = wgs84ToGcj02(point);
        expect(metres(point, moved)).toBeGreaterThan(10);
        expect(metres(point, moved)).toBeLessThan(1_500);
        expect(metres(gcj02ToWgs84(moved), point)).toBeLessThan(0.01);
      }),
    );
  });

  it('leaves the rest of the world alone', () => {
    const london = { lon: -0.12, lat: 51.5 };
    expect(insideChina(london)).toBe(false);
    expect(wgs84ToGcj02(london)).toEqual(london);
    expect(gcj02ToWgs84(london)).toEqual(london);
  });

  it('does nothing when the datum is the same', () => {
    const seat = { lon: 87.3, lat: 44.01 };
    expect(inDatum(seat, 'wgs84', 'wgs84')).toEqual(seat);
    expect(inDatum(seat, 'wgs84', 'gcj02')).toEqual(wgs84ToGcj02(seat));
  });
});
