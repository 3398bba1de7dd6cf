import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { COMMAND, PLATFORM_START, readUnit, type FrameRejectCode } from '@app/codecs';
import { TRUCK_CHANNEL } from '@app/application';
import { Addresses } from './addresses.js';
import { DEFAULT_LIMITS, type GatewayLimits, type GatewayOptions } from './gateway-options.js';
import { Lane, type LaneItem } from './lane.js';
import { Line } from './line.js';
import { PlatformDesk } from './platform-desk.js';
import { timeReply } from './replies.js';

const LANES = 2;
const SWEEP_MS = 5_000;

/**
 * The door for terminals of trucks and machines and for enterprises' platforms: thousands of lines, few batches. Replies are released by
 * the commit; when storing falls behind or the database is away, lines are simply not read, and TCP lets the senders wait.
 */
export class TruckGateway {
  private readonly limits: GatewayLimits;
  private readonly servers: Server[] = [];
  private readonly lines = new Set<Line>();
  private readonly lanes: readonly Lane[];
  private readonly addresses: Addresses;
  private readonly desk: PlatformDesk;
  private readonly timer: NodeJS.Timeout;
  private databaseAway = false;
  private throttled = false;
  private stopping = false;
  private nextLane = 0;

  constructor(private readonly options: GatewayOptions) {
    this.limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.addresses = new Addresses(this.limits);
    this.desk = new PlatformDesk(options.platforms, options.logger, {
      take: (line, frame) => this.take(line, frame),
      say: (line, frame, reply, ends) => this.say(line, frame, () => reply, ends),
    });
    this.lanes = Array.from(
      { length: LANES },
      () =>
        new Lane(options, {
          onPressure: () => this.throttle(),
          onAway: (away, error) => this.setAway(away, error),
          onAnswered: (line) => this.answered(line),
        }),
    );
    this.timer = setInterval(() => this.sweep(), SWEEP_MS);
    options.metrics.watch({ backlog: () => this.backlog, lines: () => this.lines.size });
  }

  /** Begins to listen. @returns the ports in use */
  async start(): Promise<{ readonly port: number; readonly tlsPort: number | null }> {
    const { host, port, tls } = this.options;
    const accept = (socket: Socket): void => this.accept(socket);
    const open = { noDelay: true, keepAlive: true, keepAliveInitialDelay: 60_000, highWaterMark: 65_536 };
    const plain = await listen(createServer(open, accept), port, host);
    this.servers.push(plain.server);
    if (tls === null) return { port: plain.port, tlsPort: null };
    const secure = createTlsServer({ cert: tls.cert, key: tls.key, minVersion: 'TLSv1.2' }, (socket) => {
      socket.setNoDelay(true);
      accept(socket);
    });
    secure.on('tlsClientError', () => this.options.metrics.lineClosed('tls'));
    const opened = await listen(secure, tls.port, host);
    this.servers.push(opened.server);
    return { port: plain.port, tlsPort: opened.port };
  }

  get storing(): boolean {
    return !this.databaseAway;
  }

  private get backlog(): number {
    return this.lanes.reduce((sum, lane) => sum + lane.backlog, 0);
  }

  /** Takes nothing new, finishes and answers what was received, closes the lines. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    for (const server of this.servers) server.close();
    for (const line of this.lines) line.pause('gateway');
    await Promise.all(this.lanes.map((lane) => lane.drain()));
    for (const line of this.lines) line.socket.end(() => line.socket.destroy());
    setTimeout(() => {
      for (const line of this.lines) line.socket.destroy();
    }, 1_000).unref();
  }

  private accept(socket: Socket): void {
    const address = socket.remoteAddress ?? '';
    socket.on('error', () => socket.destroy());
    const refusal =
      this.stopping || this.lines.size >= this.limits.connections
        ? 'full'
        : this.addresses.admit(address, performance.now());
    if (refusal !== null) {
      this.options.metrics.lineClosed(refusal);
      socket.destroy();
      return;
    }
    const line = new Line(
      socket,
      address,
      this.nextLane,
      { onFrame: (l, frame) => this.receive(l, frame), onRubbish: (l, code, bytes) => this.rubbish(l, code, bytes) },
      performance.now(),
    );
    this.nextLane = (this.nextLane + 1) % LANES;
    this.lines.add(line);
    if (this.throttled) line.pause('gateway');
    socket.on('data', (bytes) => line.read(bytes, performance.now()));
    socket.on('close', () => {
      line.framer.end(line);
      this.lines.delete(line);
      this.addresses.leave(address);
    });
  }

  /** A frame in its turn: platforms' own matters are for the desk, which may hold the line back for a moment. */
  private receive(line: Line, frame: Buffer): void {
    if (line.holds(frame)) return;
    if (frame[0] === PLATFORM_START && this.desk.handles(line, frame)) this.desk.handle(line, frame);
    else this.take(line, frame);
  }

  private take(line: Line, raw: Buffer): void {
    const terminal = raw[0] !== PLATFORM_START;
    const unit = terminal ? null : readUnit(raw);
    const command = unit?.command ?? raw[2];
    if (command === COMMAND.timeSync) {
      this.say(line, raw, (now) => timeReply(raw, now), false);
      return;
    }
    const vin = unit?.vin ?? raw.toString('latin1', 3, 20);
    if (line.platform === null && line.noteVin(vin) > this.limits.vinsPerLine) {
      this.quarantine(line, 'truck.too_many_vins', raw);
      this.close(line, 'too_many_vins');
      return;
    }
    const receivedAt = this.options.clock.now().getTime();
    this.push({ kind: 'frame', line, raw, frame: { vin, raw, receivedAt, source: line } });
  }

  /** A reply in its turn, behind those that wait for the database. */
  private say(line: Line, raw: Buffer, say: (now: Date) => Buffer | null, ends: boolean): void {
    this.push({ kind: 'say', line, raw, say, ends });
  }

  private push(item: LaneItem): void {
    const { line } = item;
    line.underWay += 1;
    if (line.underWay === this.limits.underWayPerLine) line.pause('line');
    this.lanes[line.lane]?.push(item);
  }

  private rubbish(line: Line, code: FrameRejectCode, bytes: Buffer): void {
    this.quarantine(line, code, bytes);
    if (line.rubbishBytes < this.limits.rubbishBytes) return;
    this.addresses.blame(line.address, performance.now());
    this.close(line, 'rubbish');
  }

  /** Kept with the reason as far as the line's allowance goes, so that rubbish cannot flood the quarantine. */
  private quarantine(line: Line, reason: string, bytes: Buffer): void {
    if (!line.mayQuarantine()) {
      this.options.metrics.dropped();
      return;
    }
    this.push({
      kind: 'rubbish',
      line,
      raw: bytes,
      entry: {
        channel: TRUCK_CHANNEL,
        source: null,
        areaCode: null,
        receivedAt: this.options.clock.now(),
        naturalKey: null,
        reason,
        detail: { length: bytes.length },
        raw: bytes,
      },
    });
  }

  private answered(line: Line): void {
    line.underWay -= 1;
    if (line.underWay === this.limits.underWayPerLine >> 1) line.resume('line');
  }

  private close(line: Line, reason: string): void {
    this.options.metrics.lineClosed(reason);
    line.socket.destroy();
  }

  private setAway(away: boolean, error?: unknown): void {
    if (away === this.databaseAway) return;
    this.databaseAway = away;
    if (away) this.options.logger.error({ err: error }, 'cannot store packets, lines are not read');
    else this.options.logger.info('storing packets again');
    this.throttle();
  }

  private throttle(): void {
    const wanted = this.databaseAway || this.lanes.some((lane) => lane.pressed);
    if (wanted === this.throttled || this.stopping) return;
    this.throttled = wanted;
    for (const line of this.lines) {
      if (wanted) line.pause('gateway');
      else line.resume('gateway');
    }
  }

  /** Partial frames that are overdue, and lines that have been silent for too long although they are being read. */
  private sweep(): void {
    const now = performance.now();
    for (const line of this.lines) {
      if (line.paused) continue;
      line.framer.expire(now, line);
      if (now - line.lastReadAt > this.limits.idleMs) this.close(line, 'idle');
    }
    this.addresses.forget(now);
  }
}

function listen(server: Server, port: number, host: string): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog: 4_096 }, () =>
      resolve({ server, port: (server.address() as AddressInfo).port }),
    );
  });
}
