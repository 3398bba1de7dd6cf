import type { TruckPosition } from '@app/domain';
import { dword } from './bytes.js';

export const POSITION_LENGTH = 9;
const MAX_LON = 180_000_000;
const MAX_LAT = 90_000_000;

/**
 * Position status, longitude, latitude: 1 + 4 + 4 bytes, 1e-6 degree. Bit 0 of the status set = NOT valid, bit 1 = south, bit 2 =
 * west (firmware agrees; some SDKs have bit 0 the wrong way round, device-protocols 1.8). Beyond 180/90 degrees = not available.
 */
export function readPosition(bytes: Uint8Array, at: number): TruckPosition {
  const status = bytes[at] ?? 1;
  const lon = dword(bytes, at + 1);
  const lat = dword(bytes, at + 5);
  const known = lon <= MAX_LON && lat <= MAX_LAT;
  return {
    valid: (status & 1) === 0 && known,
    lon: lon > MAX_LON ? null : (status & 4) === 0 || lon === 0 ? lon / 1e6 : -lon / 1e6,
    lat: lat > MAX_LAT ? null : (status & 2) === 0 || lat === 0 ? lat / 1e6 : -lat / 1e6,
  };
}

/** Could these nine bytes be a position? Tells apart dialects that use up the same number of bytes. */
export function looksLikePosition(bytes: Uint8Array, at: number): boolean {
  if ((bytes[at] ?? 0xff) > 7) return false;
  const lon = dword(bytes, at + 1);
  const lat = dword(bytes, at + 5);
  return (lon <= MAX_LON || lon > 0xfaff_ffff) && (lat <= MAX_LAT || lat > 0xfaff_ffff);
}
