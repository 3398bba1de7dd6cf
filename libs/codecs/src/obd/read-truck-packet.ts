import type { TruckDialect, TruckPacket } from '@app/domain';
import { decodeFrame } from './decode-frame.js';
import type { PlatformMessage } from './decoded-frame.js';

const PLATFORM_MATTERS: ReadonlySet<PlatformMessage['kind']> = new Set([
  'platform_login',
  'platform_logout',
  'key_exchange',
  'answer',
]);
const isPlatformMatter = (packet: TruckPacket | PlatformMessage): packet is PlatformMessage =>
  (PLATFORM_MATTERS as ReadonlySet<string>).has(packet.kind);

/** A stored frame about a truck, read again; null = it cannot be read, or is not about a truck. Hand it to `TruckSampleReader`. */
export function readTruckPacket(raw: Uint8Array, dialect: TruckDialect | null): TruckPacket | null {
  const decoded = decodeFrame(raw, { dialect });
  return !decoded.ok || isPlatformMatter(decoded.packet) ? null : decoded.packet;
}
