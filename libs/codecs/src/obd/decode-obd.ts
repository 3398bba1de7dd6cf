import type { Dtc, ObdProtocol, ObdSnapshot } from '@app/domain';
import { hex, isPrintable, paddedText, word } from './bytes.js';
import { DTC_LENGTH, decodeDtc } from './dtc.js';

/** Length of information type 01 without its trouble codes; the last byte is their count. */
export const OBD_LENGTH = 96;
/** Length of a machine's diagnosis without its trouble codes. */
export const DIAGNOSIS_LENGTH = 3;
const IUPR_AT = 59;
const IUPR_WORDS = 18;

export const OBD_PROTOCOLS: readonly ObdProtocol[] = ['iso15765', 'iso27145', 'j1939', 'iso15031'];
export const MIL_STATES = ['off', 'on', 'flashing'] as const;

/** Number of trouble codes that follow: 0-253, more means that there is no list (FE invalid). */
export function dtcCount(byte: number | undefined): number {
  return byte === undefined || byte > 253 ? 0 : byte;
}

function readDtcs(protocol: ObdProtocol | null, bytes: Uint8Array, countAt: number): Dtc[] {
  const dtcs: Dtc[] = [];
  const count = dtcCount(bytes[countAt]);
  for (let i = 0; i < count; i++) dtcs.push(decodeDtc(protocol, bytes, countAt + 1 + i * DTC_LENGTH));
  return dtcs;
}

/**
 * Text of an ECU without its padding; null when it is blank or all FF. What is not printable is given as `0x` and its hex, so that a
 * wrong number can be seen and stored.
 */
function ecuText(bytes: Uint8Array, from: number, to: number): string | null {
  const text = paddedText(bytes, from, to);
  if (text === '' || /^\xff+$/.test(text)) return null;
  return isPrintable(text) ? text : `0x${hex(bytes, from, to)}`;
}

/** Information type 01 of a truck. Source: device-protocols 1.7. */
export function decodeObd(bytes: Uint8Array, body: number, at: Date): ObdSnapshot {
  const protocol = OBD_PROTOCOLS[bytes[body] ?? 0xff] ?? null;
  const iupr = Array.from({ length: IUPR_WORDS }, (_, i) => {
    const count = word(bytes, body + IUPR_AT + i * 2);
    return count === 0xffff ? null : count;
  });
  return {
    at,
    protocol,
    mil: MIL_STATES[bytes[body + 1] ?? 0xff] ?? null,
    support: word(bytes, body + 2),
    readiness: word(bytes, body + 4),
    ecuVin: ecuText(bytes, body + 6, body + 23),
    calid: ecuText(bytes, body + 23, body + 41),
    cvn: hex(bytes, body + 41, body + IUPR_AT),
    iupr,
    dtcs: readDtcs(protocol, bytes, body + OBD_LENGTH - 1),
  };
}

/** Diagnosis of a machine (type 1 of dialect N): protocol, lamp, trouble codes. Source: device-protocols 6. */
export function decodeDiagnosis(bytes: Uint8Array, body: number, at: Date): ObdSnapshot {
  const protocol = OBD_PROTOCOLS[bytes[body] ?? 0xff] ?? null;
  return {
    at,
    protocol,
    mil: MIL_STATES[bytes[body + 1] ?? 0xff] ?? null,
    support: null,
    readiness: null,
    ecuVin: null,
    calid: null,
    cvn: null,
    iupr: [],
    dtcs: readDtcs(protocol, bytes, body + DIAGNOSIS_LENGTH - 1),
  };
}
