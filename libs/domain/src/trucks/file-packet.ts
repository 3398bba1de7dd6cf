/**
 * What is known of a packet besides its content, as bits of one small number (column `marks`).
 * - `supplementary`: sent as command 03
 * - `late`: reached the platform more than five minutes after its last sample
 * - `skewed`: a packet sent as live whose last sample lies more than 60 s from its receipt
 * - `strange`: its time cannot be believed (older than 35 days or more than an hour ahead); it is kept apart from the days
 * - `sealed`: encrypted, and no key is known
 * - `signed`: carries a signature; whether it holds is checked by sample, later
 * - `forwarded`: came by an enterprise's platform
 */
export const PACKET_MARK = {
  supplementary: 1,
  late: 2,
  skewed: 4,
  strange: 8,
  sealed: 16,
  signed: 32,
  forwarded: 64,
} as const;
export type PacketMark = keyof typeof PACKET_MARK;

/** @returns the names of the bits */
export function packetMarks(bits: number): readonly PacketMark[] {
  return (Object.keys(PACKET_MARK) as PacketMark[]).filter((mark) => (bits & PACKET_MARK[mark]) !== 0);
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;
/** Terminals keep at least seven days [recalled] and some resend the newest first; a month covers a long stay without a network. */
export const OLDEST_DAYS = 35;
export const AHEAD_MS = 60 * MINUTE_MS;
export const LATE_MS = 5 * MINUTE_MS;
export const SKEW_MS = MINUTE_MS;
/** Day number of packets whose time cannot be believed. */
export const STRANGE_DAY = 0;

/** Days since 1970-01-01 of an instant's date in Asia/Shanghai. @param at epoch ms */
export function shanghaiDayNumber(at: number): number {
  return Math.floor((at + SHANGHAI_MS) / DAY_MS);
}

/** Where a packet belongs and what its times say. */
export interface FiledPacket {
  /** days since 1970-01-01 in Asia/Shanghai, or STRANGE_DAY */
  readonly day: number;
  readonly marks: number;
}

/**
 * Files a packet by its own time, however late it comes.
 * @param firstAt epoch ms of its first sample, which decides the day
 * @param lastAt epoch ms of its last sample
 * @param receivedAt epoch ms
 * @param supplementary sent as command 03: late by nature, tells nothing about the clock
 */
export function filePacket(firstAt: number, lastAt: number, receivedAt: number, supplementary: boolean): FiledPacket {
  let marks = supplementary ? PACKET_MARK.supplementary : 0;
  const age = receivedAt - lastAt;
  if (age > LATE_MS) marks |= PACKET_MARK.late;
  if (!supplementary && Math.abs(age) > SKEW_MS) marks |= PACKET_MARK.skewed;
  if (firstAt > receivedAt + AHEAD_MS || firstAt < receivedAt - OLDEST_DAYS * DAY_MS)
    return { day: STRANGE_DAY, marks: marks | PACKET_MARK.strange };
  return { day: shanghaiDayNumber(firstAt), marks };
}
