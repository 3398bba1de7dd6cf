import type { PacketSignature } from '@app/domain';
import { hex } from './bytes.js';

/** Reads `20 R32 20 S32` at `at`. */
export function readSignature(bytes: Uint8Array, at: number): PacketSignature {
  return { r: hex(bytes, at + 1, at + 33), s: hex(bytes, at + 34, at + 66) };
}
