import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeFrame, encodePlatformFrame, encodeTerminalFrame } from './encode-frame.js';
import { Framer } from './framer.js';
import type { FramerOptions } from './framer.js';
import { anyPacket, vin } from '../../../../test/support/truck-arbitraries.js';

const VIN = 'LTESTVIN000000001';
const login = encodeTerminalFrame(VIN, {
  kind: 'login',
  at: new Date('2026-03-02T01:00:00Z'),
  serial: 1,
  iccid: '89860000000000000001',
});
const logout = encodeTerminalFrame(VIN, { kind: 'logout', at: new Date('2026-03-02T02:00:00Z'), serial: 1 });

/** Collects what a framer finds, as hex. */
class Found {
  readonly frames: string[] = [];
  readonly rejects: [string, string][] = [];
  frame(bytes: Buffer): void {
    this.frames.push(bytes.toString('hex'));
  }
  reject(code: string, bytes: Buffer): void {
    this.rejects.push([code, bytes.toString('hex')]);
  }
  get rejected(): string {
    return this.rejects.map(([, hex]) => hex).join('');
  }
}
const hex = (...frames: Buffer[]): string[] => frames.map((f) => f.toString('hex'));

function cut(stream: Buffer, cuts: readonly number[]): Buffer[] {
  const at = [0, ...[...cuts].map((c) => c % (stream.length + 1)).sort((a, b) => a - b), stream.length];
  return at.slice(1).map((end, i) => stream.subarray(at[i], end));
}

function feed(chunks: readonly Buffer[], options: FramerOptions = {}): Found {
  const found = new Found();
  const framer = new Framer(options);
  for (const chunk of chunks) framer.push(chunk, 0, found);
  framer.end(found);
  expect(framer.waiting).toBe(0);
  return found;
}

describe('framer', () => {
  it('cuts frames out of one read and puts one together out of many', () => {
    expect(feed([Buffer.concat([login, logout, login])]).frames).toEqual(hex(login, logout, login));
    expect(feed([...login].map((b) => Buffer.from([b]))).frames).toEqual(hex(login));
  });

  it('takes 23 23 inside data for data', () => {
    const tricky = encodeFrame({ command: 0x80, vin: VIN }, Buffer.concat([Buffer.from('2323232323', 'hex'), login]));
    expect(feed([Buffer.concat([tricky, logout])])).toMatchObject({ frames: hex(tricky, logout), rejects: [] });
  });

  it.each([
    ['garbage before', Buffer.from('00ff23', 'hex'), 'frame.garbage'],
    ['a false start', Buffer.from('2323', 'hex'), 'frame.garbage'],
    ['a start with a VIN that is none', Buffer.from(`232302${'20'.repeat(17)}01010400`, 'hex'), 'frame.garbage'],
    ['a header that names 60 kB', Buffer.from(`232302${'41'.repeat(17)}0101ea60`, 'hex'), 'frame.too_long'],
    ['a frame with a bad BCC', Buffer.concat([login.subarray(0, -1), Buffer.from([0])]), 'frame.bad_bcc'],
    ['a frame with a byte lost', Buffer.concat([login.subarray(0, 30), login.subarray(31)]), 'frame.bad_bcc'],
    [
      'a false header whose data would swallow the frames behind',
      Buffer.from(`232302${'41'.repeat(17)}01010030`, 'hex'),
      'frame.bad_bcc',
    ],
  ])('%s loses no frame behind it', (_what, rubbish, code) => {
    const stream = Buffer.concat([login, rubbish, logout, login, logout]);
    const found = feed([stream]);
    expect(found.frames).toEqual(hex(login, logout, login, logout));
    expect(found.rejects).toEqual([[code, rubbish.toString('hex')]]);
  });

  it('reads platform frames, a code shorter than 17 too', () => {
    const frame = encodePlatformFrame({ command: 7, code: 'PLATFORM01' }, Buffer.alloc(41, 0x31));
    const answer = encodePlatformFrame({ command: 2, response: 1, code: VIN }, Buffer.alloc(6, 1));
    expect(feed([Buffer.concat([frame, login, answer])]).frames).toEqual(hex(frame, login, answer));
  });

  it('gives up a partial frame after its time, counted from its first byte, and finds what hides behind it', () => {
    const found = new Found();
    const framer = new Framer({ partialTimeoutMs: 1000 });
    // the header promises 2,000 bytes and never brings them; a good frame is inside
    const promise = Buffer.from(`232302${'41'.repeat(17)}010107d0`, 'hex');
    framer.push(promise, 0, found);
    framer.push(login, 900, found);
    framer.expire(999, found);
    expect(found.frames).toEqual([]);
    framer.expire(1000, found);
    expect(found).toMatchObject({ frames: hex(login), rejects: [['frame.incomplete', promise.toString('hex')]] });
    expect(framer.waiting).toBe(0);
  });

  it('does not count the waiting of an older frame against a later one', () => {
    const found = new Found();
    const framer = new Framer({ partialTimeoutMs: 1000 });
    framer.push(login.subarray(0, 10), 0, found);
    framer.push(Buffer.concat([login.subarray(10), logout.subarray(0, 10)]), 900, found);
    framer.push(logout.subarray(10), 1899, found);
    expect(found).toMatchObject({ frames: hex(login, logout), rejects: [] });
  });

  it('keeps at most one longest frame, whatever comes', () => {
    const framer = new Framer({ maxFrame: 100 });
    const found = new Found();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        framer.push(Buffer.concat([login.subarray(0, 24), bytes]), 0, found);
        expect(framer.waiting).toBeLessThanOrEqual(100);
      }),
      { numRuns: 200 },
    );
    for (const [, bytes] of found.rejects) expect(bytes.length / 2).toBeLessThanOrEqual(100);
  });

  it('finds the same frames however the stream is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyPacket, vin), { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(), { maxLength: 20 }),
        (packets, cuts) => {
          const frames = packets.map(([packet, vin]) => encodeTerminalFrame(vin, packet));
          expect(feed(cut(Buffer.concat(frames), cuts))).toMatchObject({ frames: hex(...frames), rejects: [] });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('garbage between frames loses none of them, and every byte comes out once', () => {
    const rubbish = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.constant(Buffer.from('2323')),
      // a longer piece may agree with its BCC by chance, one in 256
      fc.nat({ max: 22 }).map((n) => login.subarray(0, n)),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(rubbish, fc.constantFrom(login, logout)), { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(), { maxLength: 10 }),
        (parts, cuts) => {
          const stream = Buffer.concat(parts.flat());
          const found = feed(cut(stream, cuts));
          expect(found.frames).toEqual(hex(...parts.map(([, frame]) => frame)));
          expect(found.rejected).toBe(parts.map(([garbage]) => Buffer.from(garbage).toString('hex')).join(''));
        },
      ),
      { numRuns: 150 },
    );
  });
});
