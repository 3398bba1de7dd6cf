import { decodeCommand, decodePlatform } from './decode-commands.js';
import { decodeData } from './decode-data.js';
import type { DecodeOptions, DecodedFrame, FrameHead, UndecodableCode } from './decoded-frame.js';
import { findDialect } from './find-dialect.js';
import { isWholeFrame } from './frame.js';
import { ItemTable } from './item-table.js';
import { headOf, isDataCommand, readHead } from './read-head.js';
import { isEncrypted, isPlatformMatter, readUnit } from './unit.js';

const items = new ItemTable();

/**
 * Reads one whole frame of a terminal (`##`) or a platform (`~~`). Never throws; a frame is read wholly or not at all.
 *
 * Commands 02 and 03 are walked as `options.dialect` when one is pinned, else as the dialect that uses up the data unit exactly; when
 * none does the frame is undecodable and its raw bytes are all there is. Encrypted data units are opened with `options.open`, which
 * must return the plain data unit. Signatures are read, not checked: `verifySignature`.
 */
export function decodeFrame(frame: Uint8Array, options: DecodeOptions = {}): DecodedFrame {
  const undecodable = (
    code: UndecodableCode,
    head: FrameHead | null,
    data: Readonly<Record<string, string | number | null>> = {},
  ): DecodedFrame => ({ ok: false, code, data, head, raw: frame });

  if (!isWholeFrame(frame)) return undecodable('obd.not_a_frame', null, { length: frame.length });
  const unit = readUnit(frame);
  let bytes = frame;
  let { from, end } = unit;
  if (isEncrypted(unit)) {
    const data = { encryption: unit.encryption };
    if (options.open === undefined) return undecodable('obd.encrypted', readHead(frame), data);
    const opened = options.open(unit.encryption, frame.subarray(from, end));
    if (opened === null) return undecodable('obd.decryption_failed', readHead(frame), data);
    bytes = opened;
    from = 0;
    end = opened.length;
  }
  const pinned = options.dialect ?? null;
  const head = headOf(unit, bytes, from, end, pinned, items);
  if (head.undecodable !== null) {
    const fits = head.undecodable === 'obd.other_dialect' ? findDialect(bytes, from, end, null, items) : null;
    const data = { command: head.command, length: end - from, ...(fits === null ? {} : { fits, pinned }) };
    return undecodable(head.undecodable, head, data);
  }
  const packet = isPlatformMatter(unit)
    ? decodePlatform(head, bytes, from, end)
    : isDataCommand(unit, end - from)
      ? (decodeData(head, bytes, from, items) ?? 'obd.no_dialect')
      : decodeCommand(head, bytes, from, end);
  if (typeof packet === 'string') {
    return undecodable(packet, { ...head, undecodable: packet }, { command: head.command, length: end - from });
  }
  return { ok: true, head, packet };
}
