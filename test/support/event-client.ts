export interface ReceivedEvent {
  readonly id: string;
  readonly event: string;
  readonly data: { kind?: string; areaCode?: string | null; data?: Record<string, unknown> };
}

/** A client of the event stream: collects what comes, waits for what must come. */
export class EventClient {
  readonly events: ReceivedEvent[] = [];
  status = 0;
  private readonly abort = new AbortController();
  private waiting: (() => void)[] = [];
  private done = false;
  private gate: Promise<void> = Promise.resolve();

  constructor(
    private readonly url: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  async open(): Promise<this> {
    const response = await fetch(this.url, { headers: this.headers, signal: this.abort.signal });
    this.status = response.status;
    if (response.body) void this.read(response.body).catch(() => undefined);
    await this.until(() => this.events.length > 0);
    return this;
  }

  get lastId(): string {
    return this.events.at(-1)?.id ?? '';
  }

  /** Everything but the greeting. */
  get news(): ReceivedEvent[] {
    return this.events.filter((e) => e.event !== 'hello');
  }

  get ended(): boolean {
    return this.done;
  }

  async until(condition: () => boolean): Promise<void> {
    const deadline = Date.now() + 20_000;
    while (!condition() && !(this.done && this.events.length > 0)) {
      if (Date.now() > deadline) throw new Error(`waited in vain; got ${JSON.stringify(this.events.slice(-5))}`);
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
        setTimeout(resolve, 100);
      });
    }
  }

  close(): void {
    this.abort.abort();
  }

  /** Reads nothing more until the returned function is called. */
  pause(): () => void {
    let go = (): void => undefined;
    this.gate = new Promise((resolve) => {
      go = resolve;
    });
    return go;
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      await this.gate;
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) this.take(block);
      for (const wake of this.waiting.splice(0)) wake();
    }
    this.done = true;
  }

  private take(block: string): void {
    const fields = new Map(block.split('\n').map((line) => line.split(/: ?(.*)/s, 2) as [string, string]));
    const event = fields.get('event');
    if (event === undefined) return;
    this.events.push({ id: fields.get('id') ?? '', event, data: JSON.parse(fields.get('data') ?? '{}') });
  }
}
