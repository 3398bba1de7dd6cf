import type { DataPacket, EngineKind, TruckPosition } from '@app/domain';
import { hex } from './bytes.js';
import { decodeDiagnosis, decodeObd } from './decode-obd.js';
import { readPosition } from './decode-position.js';
import { decodeEngine, decodeHybrid, decodeSupplement } from './decode-streams.js';
import type { FrameHead } from './decoded-frame.js';
import { COMMAND } from './frame.js';
import { INFO } from './info-types.js';
import type { ItemTable } from './item-table.js';
import { readSignature } from './read-signature.js';
import { ENGINE_BODY } from './scales.js';
import { UNIT_HEAD } from './walk.js';
import { timeMs } from './bytes.js';

/** What body an engine item really has: firmware is known that sends a catalyst's body under type 02, its length tells. */
function engineKind(machine: boolean, length: number): EngineKind {
  if (machine) return 'machine';
  return length === ENGINE_BODY.diesel.length ? 'diesel' : length === ENGINE_BODY.twc.length ? 'twc' : 'twc_nox';
}

/** Decodes commands 02 and 03 whose items were found by `headOf` in `table`; `from` = start of the data unit in `bytes`. */
export function decodeData(head: FrameHead, bytes: Uint8Array, from: number, table: ItemTable): DataPacket | null {
  const { dialect, serial } = head;
  if (dialect === null || serial === null) return null;
  const packetMs = timeMs(bytes, from);
  const machine = dialect === 'N';
  const position: TruckPosition | null = machine ? readPosition(bytes, from + UNIT_HEAD) : null;
  const samples = [];
  const supplements = [];
  const hybrids = [];
  const obd = [];
  const extras = [];
  for (let i = 0; i < table.count; i++) {
    const type = table.type[i] ?? 0;
    const body = table.body[i] ?? 0;
    const length = table.length[i] ?? 0;
    const at = new Date(table.timeMs(i, bytes, packetMs));
    switch (type) {
      case INFO.engine:
      case INFO.twc:
      case INFO.twcNox:
        samples.push(decodeEngine(engineKind(machine, length), bytes, body, at, position));
        break;
      case INFO.supplement:
        supplements.push(decodeSupplement(bytes, body, at));
        break;
      case INFO.hybrid:
        hybrids.push(decodeHybrid(bytes, body, at));
        break;
      case INFO.obd:
        obd.push(machine ? decodeDiagnosis(bytes, body, at) : decodeObd(bytes, body, at));
        break;
      default:
        extras.push({ type, at, hex: hex(bytes, body, body + length) });
    }
    const trailer = table.trailer[i] ?? 0;
    const trailerLength = table.trailerLength[i] ?? 0;
    if (trailerLength > 0) extras.push({ type: null, at, hex: hex(bytes, trailer, trailer + trailerLength) });
  }
  return {
    kind: head.command === COMMAND.realtime ? 'realtime' : 'supplementary',
    dialect,
    at: new Date(packetMs),
    serial,
    samples,
    supplements,
    hybrids,
    obd,
    extras,
    position,
    signature: table.signature < 0 ? null : readSignature(bytes, table.signature),
  };
}
