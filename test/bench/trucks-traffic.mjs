/** Frames of truck terminals for the bench: dialect A, ten samples; only what changes from packet to packet is written again. */
export const FRAME_HEADER = 24;
const SAMPLE = 40;
const SAMPLES = 10;
export const FRAME_LENGTH = FRAME_HEADER + 6 + SAMPLES * SAMPLE + 1;
/** engine stream, type 02: speed ... odometer, with position status, longitude and latitude */
export const POINTS_PER_PACKET = SAMPLES * 19;
const SPEED_AT = FRAME_HEADER + 6 + 3;

export const vinOf = (n) => `LBENCH${String(n).padStart(11, '0')}`;

/** A terminal's packets one after the other, ten seconds each. */
export class Trace {
  /** @param startMs sample time of the first packet, whole seconds */
  constructor(n, startMs) {
    this.at = startMs;
    this.seed = n * 2654435761;
    this.frame = Buffer.alloc(FRAME_LENGTH);
    this.frame.write('##', 0, 'latin1');
    this.frame[2] = 2;
    this.frame.write(vinOf(n), 3, 'latin1');
    this.frame[20] = 1;
    this.frame[21] = 1;
    this.frame.writeUInt16BE(FRAME_LENGTH - FRAME_HEADER - 1, 22);
    for (let s = 0; s < SAMPLES; s++) {
      const item = FRAME_HEADER + 6 + s * SAMPLE;
      this.frame[item] = 2;
      for (let i = 0; i < 37; i++) this.frame[item + 3 + i] = (n * 31 + s * 7 + i * 13) & 0x7f;
      this.frame[item + 3 + 24] = 0;
      this.frame.writeUInt32BE(87_300_000 + ((n * 97) % 100_000), item + 3 + 25);
      this.frame.writeUInt32BE(44_000_000 + ((n * 61) % 100_000), item + 3 + 29);
    }
  }

  /** The next packet, in a buffer of its own. */
  next() {
    const { frame } = this;
    const beijing = new Date(this.at + 8 * 3_600_000);
    frame[24] = beijing.getUTCFullYear() - 2000;
    frame[25] = beijing.getUTCMonth() + 1;
    frame[26] = beijing.getUTCDate();
    frame[27] = beijing.getUTCHours();
    frame[28] = beijing.getUTCMinutes();
    frame[29] = beijing.getUTCSeconds();
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) | 0;
    for (let s = 0; s < SAMPLES; s++) frame[SPEED_AT + s * SAMPLE] = (this.seed >>> (s * 2)) & 0x3f;
    this.at += SAMPLES * 1000;
    let bcc = 0;
    for (let i = 2; i < FRAME_LENGTH - 1; i++) bcc ^= frame[i];
    frame[FRAME_LENGTH - 1] = bcc;
    return Buffer.from(frame);
  }
}
