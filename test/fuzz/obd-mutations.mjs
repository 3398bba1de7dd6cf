/** Frames made wrong in the ways that wires, firmware and attackers know. Everything follows from the seed. */

/** Small seeded generator (mulberry32): `next(n)` is an integer 0..n-1. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

/** XOR from byte 2 to the last but one, written apart from the codec's. */
export function bccOf(frame) {
  let bcc = 0;
  for (let i = 2; i < frame.length - 1; i++) bcc ^= frame[i];
  return bcc;
}

export function withBcc(frame) {
  if (frame.length > 2) frame[frame.length - 1] = bccOf(frame);
  return frame;
}

const MUTATIONS = [
  // a bit
  (b, next) => {
    b[next(b.length)] ^= 1 << next(8);
    return b;
  },
  // a byte, often one that means something
  (b, next) => {
    b[next(b.length)] = [0, 1, 2, 3, 4, 5, 0x20, 0x23, 0x7e, 0x80, 0x81, 0xfa, 0xfb, 0xfe, 0xff, next(256)][next(16)];
    return b;
  },
  // bytes lost
  (b, next) => {
    const at = next(b.length);
    return Buffer.concat([b.subarray(0, at), b.subarray(at + 1 + next(8))]);
  },
  // bytes too many
  (b, next) => {
    const at = next(b.length);
    const more = Buffer.from(Array.from({ length: 1 + next(8) }, () => next(256)));
    return Buffer.concat([b.subarray(0, at), more, b.subarray(at)]);
  },
  // a stretch of another frame over it
  (b, next, other) => {
    other.copy(b, next(b.length), next(other.length));
    return b;
  },
  // one frame's head on another's tail
  (b, next, other) => Buffer.concat([b.subarray(0, next(b.length)), other.subarray(next(other.length))]),
  // the length
  (b, next) => {
    if (b.length > 23) b.writeUInt16BE(next(3) === 0 ? next(65536) : Math.max(0, b.length - 25 + next(9) - 4), 22);
    return b;
  },
  // the command, the encryption
  (b, next) => {
    if (b.length > 21) b[next(2) === 0 ? 2 : 21] = next(256);
    return b;
  },
];

/**
 * One wrong frame out of `corpus`, never empty. Half of them get a right length and BCC again, so that the decoder is reached.
 */
export function mutate(corpus, next) {
  let bytes = Buffer.from(corpus[next(corpus.length)]);
  for (let i = 1 + next(3); i > 0; i--) {
    bytes = MUTATIONS[next(MUTATIONS.length)](bytes, next, corpus[next(corpus.length)]);
    if (bytes.length === 0) bytes = Buffer.from([next(256)]);
  }
  if (next(2) === 0 && bytes.length >= 25) {
    if (next(4) > 0) bytes.writeUInt16BE(Math.min(bytes.length - 25, 65535), 22);
    withBcc(bytes);
  }
  return bytes;
}
