import { shanghaiDate } from '@app/domain';
import type {
  IncomingReading,
  QuarantineEntry,
  ReadingBatch,
  ReceivedReading,
  SiteAreas,
} from '../ports/reading-store.js';
import { REMOTE_SENSING_CHANNEL } from '../ports/reading-store.js';

/** Why a record or message could not be decoded. */
export interface IncomingReject {
  readonly index: number | null;
  readonly recordNo: string | null;
  readonly code: string;
  readonly path: string;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
  readonly raw: Uint8Array;
}

/** One decoded message of a site's `rec` topic, or one file line of an import. */
export interface IncomingMessage {
  /** the site that the topic (and so the credential) names */
  readonly siteCode: string;
  readonly receivedAt: Date;
  readonly records: readonly IncomingReading[];
  readonly rejects: readonly IncomingReject[];
}

export interface Refusal {
  readonly recordNo: string | null;
  readonly index: number | null;
  readonly code: string;
  readonly path: string;
}

/** What a site is told about its messages. */
export interface SiteAnswer {
  readonly stored: string[];
  readonly refused: Refusal[];
}

export interface BatchPlan {
  readonly batch: ReadingBatch;
  readonly answers: ReadonlyMap<string, SiteAnswer>;
}

interface Tally {
  received: number;
  refused: number;
  lastReceivedAt: Date;
}

const quarantined = (
  message: IncomingMessage,
  areas: SiteAreas,
  reason: string,
  naturalKey: string | null,
  detail: QuarantineEntry['detail'],
  raw: Uint8Array,
): QuarantineEntry => ({
  channel: REMOTE_SENSING_CHANNEL,
  source: message.siteCode,
  areaCode: areas.get(message.siteCode) ?? null,
  receivedAt: message.receivedAt,
  naturalKey,
  reason,
  detail,
  raw,
});

/** The record's own JSON for the quarantine. */
export function rawOf(reading: IncomingReading): Uint8Array {
  return Buffer.from(JSON.stringify(reading.raw));
}

/**
 * Sorts a batch of decoded messages into rows to insert, things to quarantine and what each site will be told.
 * Unregistered sites are refused (`reading.site_unknown`): nobody vouches for their place or instrument. A record code
 * twice in the batch is one row when the content is equal, otherwise the later one is a `reading.conflict`.
 */
export function planBatch(messages: readonly IncomingMessage[], areas: SiteAreas): BatchPlan {
  const rows = new Map<string, ReceivedReading>();
  const copies = new Map<string, number>();
  const quarantine: QuarantineEntry[] = [];
  const answers = new Map<string, SiteAnswer>();
  const tallies = new Map<string, Tally>();

  for (const message of messages) {
    const answer = getOr(answers, message.siteCode, () => ({ stored: [], refused: [] }));
    const tally = getOr(tallies, message.siteCode, () => ({
      received: 0,
      refused: 0,
      lastReceivedAt: message.receivedAt,
    }));
    if (message.receivedAt > tally.lastReceivedAt) tally.lastReceivedAt = message.receivedAt;
    tally.received += message.records.length + message.rejects.length;
    const refuse = (refusal: Refusal, detail: QuarantineEntry['detail'], raw: Uint8Array): void => {
      tally.refused += 1;
      answer.refused.push(refusal);
      const place = { path: refusal.path, index: refusal.index, ...detail };
      quarantine.push(quarantined(message, areas, refusal.code, refusal.recordNo, place, raw));
    };

    for (const { recordNo, index, code, path, data, raw } of message.rejects) {
      refuse({ recordNo, index, code, path }, data, raw);
    }
    const known = areas.has(message.siteCode);
    for (const [index, reading] of message.records.entries()) {
      const { recordNo } = reading;
      const first = rows.get(recordNo);
      if (!known) refuse({ recordNo, index, code: 'reading.site_unknown', path: 'dwbh' }, {}, rawOf(reading));
      else if (first === undefined) {
        rows.set(recordNo, { reading, receivedAt: message.receivedAt });
        answer.stored.push(recordNo);
      } else if (first.reading.contentHash === reading.contentHash) {
        copies.set(recordNo, (copies.get(recordNo) ?? 0) + 1);
      } else refuse({ recordNo, index, code: 'reading.conflict', path: 'jlbh' }, {}, rawOf(reading));
    }
  }
  return {
    batch: {
      rows: [...rows.values()].sort((a, b) => (a.reading.recordNo < b.reading.recordNo ? -1 : 1)),
      copies,
      quarantine,
      tallies: [...tallies.entries()]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([siteCode, tally]) => ({ siteCode, day: shanghaiDate(tally.lastReceivedAt), ...tally })),
    },
    answers,
  };
}

/** The answers after the database has spoken: a record stored before with another content is refused. */
export function settleAnswers(
  answers: ReadonlyMap<string, SiteAnswer>,
  conflicts: ReadonlySet<string>,
): ReadonlyMap<string, SiteAnswer> {
  if (conflicts.size === 0) return answers;
  const settled = new Map<string, SiteAnswer>();
  for (const [siteCode, { stored, refused }] of answers) {
    settled.set(siteCode, {
      stored: stored.filter((recordNo) => !conflicts.has(recordNo)),
      refused: [
        ...refused,
        ...stored
          .filter((recordNo) => conflicts.has(recordNo))
          .map((recordNo) => ({ recordNo, index: null, code: 'reading.conflict', path: 'jlbh' })),
      ],
    });
  }
  return settled;
}

function getOr<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
