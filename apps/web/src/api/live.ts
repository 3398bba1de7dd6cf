import { tokens } from '../session/tokens.js';
import { signedFetch } from './client.js';

/** One event of the platform, as `GET /api/v1/events` streams it. */
export interface LiveEvent {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly areaCode: string | null;
  readonly subject: { readonly kind: string; readonly id: string } | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export type LiveState = 'none' | 'connecting' | 'on' | 'off';
type Listener = (events: readonly LiveEvent[]) => void;

/** Events are handed on in bundles, so that 60 a second cost four renders and not sixty. */
const BUNDLE_MS = 250;
/** The server beats every 15 s; without a sign for longer the line is dead. */
const SILENCE_MS = 40_000;
const WAIT_MS = [1_000, 2_000, 5_000, 10_000, 30_000] as const;

/**
 * The one event stream of this window. It reads with fetch and not with EventSource: the token travels in a header, the
 * last id too, and kinds that are new need no listener of their own.
 */
class LiveStream {
  state: LiveState = 'none';
  private readonly listeners = new Set<Listener>();
  private readonly watchers = new Set<() => void>();
  private readonly resets = new Set<() => void>();
  private lastId: string | null = null;
  private waiting: LiveEvent[] = [];
  private timer: number | undefined;
  private stop: AbortController | null = null;

  start(): void {
    if (this.stop) return;
    this.stop = new AbortController();
    void this.run(this.stop.signal);
  }

  end(): void {
    this.stop?.abort();
    this.stop = null;
    this.lastId = null;
    this.set('none');
  }

  onEvents(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  /** Some events may be missing: read the lists anew. */
  onReset(listener: () => void): () => void {
    this.resets.add(listener);
    return () => this.resets.delete(listener);
  }
  onState(listener: () => void): () => void {
    this.watchers.add(listener);
    return () => this.watchers.delete(listener);
  }

  private set(state: LiveState): void {
    if (this.state === state) return;
    this.state = state;
    for (const watcher of this.watchers) watcher();
  }

  private async run(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; failures += 1) {
      this.set(failures === 0 ? 'connecting' : 'off');
      const lived = await this.connect(signal).catch(() => false);
      if (signal.aborted) return;
      if (lived) failures = 0;
      this.set('off');
      const wait = WAIT_MS[Math.min(failures, WAIT_MS.length - 1)] ?? 30_000;
      await new Promise((resolve) => setTimeout(resolve, wait + Math.random() * 500));
    }
  }

  /** @returns whether the stream had been open */
  private async connect(signal: AbortSignal): Promise<boolean> {
    if (tokens() === null) return false;
    const silence = new AbortController();
    let alarm = setTimeout(() => silence.abort(), SILENCE_MS);
    const headers: Record<string, string> = { accept: 'text/event-stream' };
    if (this.lastId !== null) headers['last-event-id'] = this.lastId;
    const request = new Request(new URL('/api/v1/events', location.origin), {
      headers,
      signal: AbortSignal.any([signal, silence.signal]),
      cache: 'no-store',
    });
    try {
      const response = await signedFetch(request);
      if (!response.ok || response.body === null) return false;
      this.set('on');
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = '';
      for (;;) {
        const { value, done } = await reader.read();
        if (done) return true;
        clearTimeout(alarm);
        alarm = setTimeout(() => silence.abort(), SILENCE_MS);
        const blocks = (rest + value).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
      }
    } catch {
      return this.state === 'on';
    } finally {
      clearTimeout(alarm);
    }
  }

  private take(block: string): void {
    const fields = Object.fromEntries(
      block
        .split('\n')
        .filter((line) => !line.startsWith(':') && line.includes(':'))
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trimStart()]),
    ) as Partial<Record<'id' | 'event' | 'data', string>>;
    if (fields.id !== undefined) this.lastId = fields.id;
    if (fields.event === 'reset') for (const listener of this.resets) listener();
    if (fields.event === undefined || fields.event === 'hello' || fields.event === 'reset') return;
    try {
      const body = JSON.parse(fields.data ?? '') as Omit<LiveEvent, 'id'>;
      this.waiting.push({ ...body, id: fields.id ?? '' });
      this.timer ??= window.setTimeout(() => this.hand(), BUNDLE_MS);
    } catch {
      // a proxy cut the block; the next connection begins after the last whole one
    }
  }

  private hand(): void {
    this.timer = undefined;
    const bundle = this.waiting;
    this.waiting = [];
    for (const listener of this.listeners) listener(bundle);
  }
}

export const live = new LiveStream();
