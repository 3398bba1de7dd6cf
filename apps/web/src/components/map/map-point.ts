import type { Datum } from '../../geo/coordinates.js';

/** Something to show on a map. */
export interface MapPoint {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  /** what lon and lat are given in; devices send WGS-84 */
  readonly datum: Datum;
  readonly label: string;
  readonly tone?: 'plain' | 'pass' | 'exceed' | 'doubt' | 'silent';
  /** a letter or two inside the marker, so that colour is not needed */
  readonly sign?: string;
}
