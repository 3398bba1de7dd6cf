import { COMMAND, decodeFrame, readPacketKey } from '@app/codecs';
import type { FrameFacts } from '@app/application';
import type { TruckDialect } from '@app/domain';

const HAPPENINGS: ReadonlySet<number> = new Set([COMMAND.login, COMMAND.logout, COMMAND.tamper, COMMAND.activation]);

/** What storing needs of a frame. Data packets are not decoded: that is done when somebody reads them. */
export function readFacts(raw: Uint8Array, pinned: TruckDialect | null): FrameFacts {
  const { head, contentHash, signed } = readPacketKey(raw, pinned);
  const { command, dialect, firstAt, lastAt, serial, samples, types } = head;
  const facts = { command, dialect, firstAt, lastAt, serial, samples, types, contentHash, signed };
  const sealed = head.undecodable === 'obd.encrypted';
  if (head.undecodable !== null) {
    const { dataLength, encryption } = head;
    return {
      ...facts,
      sealed,
      undecodable: { code: head.undecodable, data: { length: dataLength, encryption } },
      happening: null,
    };
  }
  if (dialect !== null || !HAPPENINGS.has(command)) return { ...facts, sealed, undecodable: null, happening: null };
  const decoded = decodeFrame(raw, { dialect: pinned });
  if (!decoded.ok) {
    return { ...facts, sealed, undecodable: { code: decoded.code, data: decoded.data }, happening: null };
  }
  const { packet } = decoded;
  const isTruck =
    packet.kind === 'login' || packet.kind === 'logout' || packet.kind === 'tamper' || packet.kind === 'activation';
  return { ...facts, sealed, undecodable: null, happening: isTruck ? packet : null };
}
