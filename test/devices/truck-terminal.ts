import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { once } from 'node:events';
import { Framer } from '@app/codecs';

/** A terminal or platform on a real socket: sends bytes, gathers replies. */
export class TruckTerminal {
  readonly replies: Buffer[] = [];
  closed = false;
  private readonly framer = new Framer();
  private readonly waiting: (() => void)[] = [];

  private constructor(readonly socket: Socket) {
    const sink = { frame: (bytes: Buffer) => void this.replies.push(Buffer.from(bytes)), reject: () => undefined };
    socket.on('data', (bytes: Buffer) => {
      this.framer.push(bytes, performance.now(), sink);
      for (const wake of this.waiting.splice(0)) wake();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.closed = true;
      for (const wake of this.waiting.splice(0)) wake();
    });
  }

  static async connect(port: number, tls = false): Promise<TruckTerminal> {
    const socket = tls
      ? connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false })
      : connect({ port, host: '127.0.0.1', noDelay: true });
    await once(socket, tls ? 'secureConnect' : 'connect');
    return new TruckTerminal(socket);
  }

  send(...frames: readonly Uint8Array[]): void {
    for (const frame of frames) if (!this.closed) this.socket.write(frame);
  }

  /** Waits until `count` replies are there in all, or the line is closed. */
  async replied(count: number): Promise<readonly Buffer[]> {
    while (this.replies.length < count && !this.closed)
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    return this.replies;
  }

  /** Sends and waits for one reply each. @returns the new replies */
  async ask(...frames: readonly Uint8Array[]): Promise<readonly Buffer[]> {
    const before = this.replies.length;
    this.send(...frames);
    return (await this.replied(before + frames.length)).slice(before);
  }

  async ended(): Promise<void> {
    while (!this.closed) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  end(): void {
    this.socket.destroy();
  }
}
