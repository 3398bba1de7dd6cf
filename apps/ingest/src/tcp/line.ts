import type { Socket } from 'node:net';
import { Framer, type FrameRejectCode, type FrameSink } from '@app/codecs';
import type { AdmittedPlatform, FrameSource } from '@app/application';
import { Allowance } from './allowance.js';

export interface LineEvents {
  onFrame(line: Line, frame: Buffer): void;
  onRubbish(line: Line, code: FrameRejectCode, bytes: Buffer): void;
}

/** Unreadable things one line may put into quarantine at once, and how many a second afterwards. */
const QUARANTINE_BURST = 20;
const QUARANTINE_PER_S = 1;

/**
 * One connection of a terminal or of an enterprise's platform: cuts its bytes into frames and counts what is under way. Reading stops
 * while any of its reasons to pause stands.
 */
export class Line implements FrameSource, FrameSink {
  readonly framer = new Framer();
  /** frames received and not yet answered */
  underWay = 0;
  /** bytes since the last whole frame */
  rubbishBytes = 0;
  lastReadAt: number;
  /** set once a platform has logged in */
  platform: AdmittedPlatform | null = null;
  /** frames that came while the platform's password was being checked; null = none is being checked */
  held: Buffer[] | null = null;
  /** VINs that came by this line; kept short for terminals */
  readonly vins = new Set<string>();
  private lastVin = '';
  private readonly allowance: Allowance;
  private readonly pauses = new Set<PauseReason>();

  constructor(
    readonly socket: Socket,
    readonly address: string,
    /** which of the parallel batches it goes into: always the same, so that its replies keep their order */
    readonly lane: number,
    private readonly events: LineEvents,
    now: number,
  ) {
    this.lastReadAt = now;
    this.allowance = new Allowance(QUARANTINE_BURST, QUARANTINE_PER_S, now);
  }

  get origin(): 'terminal' | 'platform' {
    return this.platform === null ? 'terminal' : 'platform';
  }
  get forwarder(): string | null {
    return this.platform?.username ?? null;
  }
  get enterprise(): string | null {
    return this.platform?.enterprise ?? null;
  }

  /** Keeps a frame back while the platform's password is being checked. @returns false when none is */
  holds(frame: Buffer): boolean {
    if (this.held === null) return false;
    this.held.push(frame);
    return true;
  }

  mayQuarantine(): boolean {
    return this.allowance.take(performance.now());
  }

  get open(): boolean {
    return !this.socket.destroyed && this.socket.writable;
  }

  get paused(): boolean {
    return this.pauses.size > 0;
  }

  read(bytes: Buffer, now: number): void {
    this.lastReadAt = now;
    this.framer.push(bytes, now, this);
  }

  frame(bytes: Buffer): void {
    this.rubbishBytes = 0;
    this.events.onFrame(this, bytes);
  }

  reject(code: FrameRejectCode, bytes: Buffer): void {
    this.rubbishBytes += bytes.length;
    this.events.onRubbish(this, code, bytes);
  }

  /** @returns number of different VINs so far, this one included */
  noteVin(vin: string): number {
    if (vin !== this.lastVin) {
      this.lastVin = vin;
      this.vins.add(vin);
    }
    return this.vins.size;
  }

  pause(reason: PauseReason): void {
    this.pauses.add(reason);
    this.socket.pause();
  }

  resume(reason: PauseReason): void {
    if (!this.pauses.delete(reason) || this.pauses.size > 0) return;
    this.lastReadAt = performance.now();
    this.socket.resume();
  }

  /** One write a reply: terminals expect a reply whole in one read. */
  reply(bytes: Buffer | null): void {
    if (bytes !== null && this.open) this.socket.write(bytes);
  }
}

/** Why a line is not read: everything is behind, this line is, or its password is being checked. */
export type PauseReason = 'gateway' | 'line' | 'login';
