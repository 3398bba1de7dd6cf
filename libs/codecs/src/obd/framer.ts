import { MAX_FRAME, bccOf } from './frame.js';
import { MORE, NO_HEADER, TOO_LONG, frameLengthAt } from './header.js';

/** Why bytes are no frame. */
export type FrameRejectCode =
  /** no header starts in these bytes */
  | 'frame.garbage'
  /** a header whose BCC does not agree, and the bytes up to the next header */
  | 'frame.bad_bcc'
  /** a header that names more bytes than any frame may have */
  | 'frame.too_long'
  /** the rest of a frame did not come in time, or the connection ended in it */
  | 'frame.incomplete';

/** Takes what the framer finds, in stream order. The bytes are views: copy what must outlive the read buffer. */
export interface FrameSink {
  /** one whole frame with a right BCC */
  frame(bytes: Buffer): void;
  /** bytes that belong to no frame, at most one longest frame of them at a time */
  reject(code: FrameRejectCode, bytes: Buffer): void;
}

export interface FramerOptions {
  /** longest frame in bytes, 25-65556; also bounds what is kept between reads. Default 8192 */
  readonly maxFrame?: number;
  /** how long the rest of a frame is waited for, ms. Default 30000 */
  readonly partialTimeoutMs?: number;
}

const NOTHING = Buffer.alloc(0);

/**
 * Cuts a byte stream of one connection into frames. By length, never by searching `##`: those two bytes inside data are data. After a
 * bad BCC it goes on one byte behind the false start, so that a broken length never swallows a good frame. How the stream is cut into
 * reads does not change which frames come out.
 *
 * Nothing is copied but a frame that was cut by a read. Keeps at most one longest frame. Never throws on input.
 */
export class Framer {
  private readonly maxFrame: number;
  private readonly partialTimeoutMs: number;
  private pending: Buffer = NOTHING;
  private pendingSince = 0;
  private lastPush = 0;

  constructor(options: FramerOptions = {}) {
    this.maxFrame = options.maxFrame ?? MAX_FRAME;
    this.partialTimeoutMs = options.partialTimeoutMs ?? 30_000;
  }

  /** Bytes that wait for the rest of their frame. */
  get waiting(): number {
    return this.pending.length;
  }

  /** Bytes as read from the connection. `now` in ms, of any clock that does not go back. */
  push(chunk: Buffer, now: number, sink: FrameSink): void {
    if (this.pending.length > 0) this.expire(now, sink);
    const before = this.pending.length;
    this.lastPush = now;
    const used = this.scan(before === 0 ? chunk : Buffer.concat([this.pending, chunk]), null, sink);
    // the clock of a partial frame runs from its first byte
    if (before === 0 || used > 0) this.pendingSince = now;
  }

  /** Gives up a partial frame that is overdue; call it now and then for idle connections. Frames hidden behind it still come out. */
  expire(now: number, sink: FrameSink): void {
    while (this.pending.length > 0 && now - this.pendingSince >= this.partialTimeoutMs) {
      this.scan(this.pending, 'frame.incomplete', sink);
      this.pendingSince = this.lastPush;
    }
  }

  /** The connection has ended: what still waits is rejected, except whole frames hidden behind a false start. */
  end(sink: FrameSink): void {
    while (this.pending.length > 0) this.scan(this.pending, 'frame.incomplete', sink);
  }

  /**
   * @param giveUp code under which the candidate at byte 0 is given up without looking, null = look
   * @returns how many bytes were settled; the rest is now pending
   */
  private scan(bytes: Buffer, giveUp: FrameRejectCode | null, sink: FrameSink): number {
    const end = bytes.length;
    let at = giveUp === null ? 0 : 1;
    let badFrom = 0;
    let bad: FrameRejectCode | null = giveUp;
    while (at < end) {
      const length = frameLengthAt(bytes, at, end, this.maxFrame);
      if (length === MORE || at + length > end) break;
      if (length > 0 && bccOf(bytes, at + 2, at + length - 1) === bytes[at + length - 1]) {
        if (bad !== null) sink.reject(bad, bytes.subarray(badFrom, at));
        bad = null;
        sink.frame(bytes.subarray(at, at + length));
        at += length;
        continue;
      }
      const code = length === NO_HEADER ? null : length === TOO_LONG ? 'frame.too_long' : 'frame.bad_bcc';
      if (bad !== null && (code !== null || at - badFrom >= this.maxFrame)) {
        sink.reject(bad, bytes.subarray(badFrom, at));
        bad = null;
      }
      if (bad === null) {
        bad = code ?? 'frame.garbage';
        badFrom = at;
      }
      at++;
    }
    if (bad !== null) sink.reject(bad, bytes.subarray(badFrom, at));
    // a copy: the reader may use its buffer again, and a view would keep all of it alive
    this.pending = at === end ? NOTHING : Buffer.from(bytes.subarray(at));
    return at;
  }
}
