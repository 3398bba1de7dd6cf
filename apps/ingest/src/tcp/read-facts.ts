import { COMMAND, decodeFrame, readPacketKey, type PacketKey } from '@app/codecs';
import type { FrameFacts } from '@app/application';
import type { TruckDialect } from '@app/domain';

const HAPPENINGS: ReadonlySet<number> = new Set([COMMAND.login, COMMAND.logout, COMMAND.tamper, COMMAND.activation]);

/** What storing needs of a frame. Data packets are not decoded: that is done when somebody reads them. */
export function readFacts(raw: Uint8Array, pinned: TruckDialect | null): FrameFacts {
  const key = readPacketKey(raw, pinned);
  const { head } = key;
  if (head.undecodable !== null) {
    const { dataLength: length, encryption } = head;
    return factsOf(key, { code: head.undecodable, data: { length, encryption } }, null);
  }
  if (head.dialect !== null || !HAPPENINGS.has(head.command)) return factsOf(key, null, null);
  const decoded = decodeFrame(raw, { dialect: pinned });
  if (!decoded.ok) return factsOf(key, { code: decoded.code, data: decoded.data }, null);
  const { packet } = decoded;
  const isTruck =
    packet.kind === 'login' || packet.kind === 'logout' || packet.kind === 'tamper' || packet.kind === 'activation';
  return factsOf(key, null, isTruck ? packet : null);
}

/** Field by field: this runs for every packet. */
function factsOf(
  { head, contentHash, signed }: PacketKey,
  undecodable: FrameFacts['undecodable'],
  happening: FrameFacts['happening'],
): FrameFacts {
  return {
    command: head.command,
    dialect: head.dialect,
    firstAt: head.firstAt,
    lastAt: head.lastAt,
    serial: head.serial,
    samples: head.samples,
    types: head.types,
    contentHash,
    signed,
    sealed: head.undecodable === 'obd.encrypted',
    undecodable,
    happening,
  };
}
