import type { Dtc, ObdProtocol } from '@app/domain';
import { hex } from './bytes.js';

export const DTC_LENGTH = 4;
const SYSTEMS = 'PCBU';

/**
 * One trouble code of four bytes, read by the diagnostic protocol; always with its raw hex.
 * - ISO 27145: SAE J2012 code in bytes 0-1 (14 56 -> P1456, e0 62 -> U2062), failure type, status mask [inferred from real frames]
 * - J1939: SPN bits 0-15 little endian in bytes 0-1, bits 16-18 on top of the FMI in byte 2; byte 3: conversion method, occurrence
 *   count (SAE J1939-73, conversion method 4) [recalled]
 * - others: raw only
 */
export function decodeDtc(protocol: ObdProtocol | null, bytes: Uint8Array, at: number): Dtc {
  const raw = hex(bytes, at, at + DTC_LENGTH);
  const [b0 = 0, b1 = 0, b2 = 0, b3 = 0] = bytes.subarray(at, at + DTC_LENGTH);
  if (protocol === 'iso27145') {
    const digits = (((b0 & 0x3f) << 8) | b1).toString(16).toUpperCase().padStart(4, '0');
    return { raw, scheme: 'iso27145', code: `${SYSTEMS.charAt(b0 >> 6)}${digits}`, failureType: b2, status: b3 };
  }
  if (protocol === 'j1939') {
    const spn = b0 | (b1 << 8) | ((b2 >> 5) << 16);
    return {
      raw,
      scheme: 'j1939',
      spn,
      fmi: b2 & 0x1f,
      occurrences: b3 & 0x7f,
      conversionMethod: b3 >> 7 === 1 ? 1 : 0,
    };
  }
  return { raw, scheme: null };
}
