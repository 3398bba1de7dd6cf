import type { ServerResponse } from 'node:http';
import type { EventCursor, EventSink, LoggedEvent } from '@app/persistence';

const CURSOR = /^(\d{1,20})-(\d{1,19})$/;

/** Reads a `Last-Event-ID`; undefined when it is none of ours. */
export function parseEventId(text: string): EventCursor | undefined {
  const [, tx, id] = CURSOR.exec(text) ?? [];
  return tx === undefined || id === undefined ? undefined : { tx, id };
}

export function formatEventId({ tx, id }: EventCursor): string {
  return `${tx}-${id}`;
}

/** One browser's or program's event stream (HTML Living Standard, section 9.2) on a raw response. */
export class EventStream implements EventSink {
  constructor(private readonly response: ServerResponse) {}

  /** Sent first: how soon to come back, and the place where this stream begins. */
  open(cursor: EventCursor): void {
    this.response.write(`retry: 2000\nid: ${formatEventId(cursor)}\nevent: hello\ndata: {}\n\n`);
  }

  send(event: LoggedEvent): boolean {
    const data = JSON.stringify({
      at: event.at.toISOString(),
      kind: event.kind,
      areaCode: event.areaCode,
      subject: event.subject,
      data: event.data,
    });
    return this.response.write(`id: ${formatEventId(event.cursor)}\nevent: ${event.kind}\ndata: ${data}\n\n`);
  }

  /** Events between the place asked for and now may be lost: read lists anew. */
  reset(): void {
    this.response.write('event: reset\ndata: {}\n\n');
  }

  beat(): void {
    this.response.write(': beat\n\n');
  }

  end(): void {
    this.response.end();
  }
}
