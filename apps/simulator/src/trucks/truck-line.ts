import { connect, type Socket } from 'node:net';
import { Framer, type FrameSink } from '@app/codecs';

const RECONNECT_MS = 5_000;
/** Without a reply for so long the line is given up, as terminals do. */
const PATIENCE_MS = 15_000;
/** A terminal's disk: about a day of packets. */
const DISK = 8_640;

/** The TCP line of one terminal: keeps each frame until its reply has come, connects again, sends again what had none. */
export class TruckLine implements FrameSink {
  answered = 0;
  private socket: Socket | undefined;
  private framer = new Framer();
  private waiting: Buffer[] = [];
  private sentAt = 0;
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly host: string,
    private readonly port: number,
    /** first frame of every connection */
    private readonly hello: () => Buffer,
  ) {}

  start(): this {
    this.open();
    return this;
  }

  send(frame: Buffer): void {
    if (this.waiting.length >= DISK) this.waiting.shift();
    this.waiting.push(frame);
    if (this.socket?.writable === true) {
      this.socket.write(frame);
      if (this.waiting.length === 1) this.sentAt = Date.now();
      else if (Date.now() - this.sentAt > PATIENCE_MS) this.socket.destroy();
    }
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.socket?.destroy();
  }

  /** A reply: of the login, or of the oldest frame that waits; replies keep the order of the frames. */
  frame(bytes: Buffer): void {
    this.answered += 1;
    this.sentAt = Date.now();
    if (bytes[2] !== 0x01) this.waiting.shift();
  }

  reject(): void {
    this.socket?.destroy();
  }

  private open(): void {
    const socket = connect({ host: this.host, port: this.port, noDelay: true });
    this.framer = new Framer();
    socket.on('connect', () => {
      this.socket = socket;
      this.sentAt = Date.now();
      socket.write(this.hello());
      for (const frame of this.waiting) socket.write(frame);
    });
    socket.on('data', (bytes: Buffer) => this.framer.push(bytes, Date.now(), this));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.socket = undefined;
      if (!this.stopped) this.timer = setTimeout(() => this.open(), RECONNECT_MS);
    });
  }
}
