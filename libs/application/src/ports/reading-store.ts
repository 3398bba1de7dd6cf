import type { Reading } from '@app/domain';

/** A decoded reading with what storing needs besides its meaning. */
export interface IncomingReading extends Reading {
  /** time inside the record code; with it the natural key */
  readonly recordTime: Date;
  /** fields without a meaning here, as sent */
  readonly extra: Readonly<Record<string, unknown>>;
  /** the whole record as sent, for the quarantine when it conflicts */
  readonly raw: Readonly<Record<string, unknown>>;
  /** decimal text of a 63-bit fingerprint; equal for a repeat */
  readonly contentHash: string;
}

/** A reading with the moment it reached the platform. */
export interface ReceivedReading {
  readonly reading: IncomingReading;
  readonly receivedAt: Date;
}

/** What could not be read or believed, with its bytes and the exact reason (law 3). */
export interface QuarantineEntry {
  readonly channel: string;
  /** site, station or terminal that sent it, as far as known */
  readonly source: string | null;
  readonly areaCode: string | null;
  readonly receivedAt: Date;
  readonly naturalKey: string | null;
  readonly reason: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly raw: Uint8Array;
}

/** What one site sent in a batch, before the database decides what is new. */
export interface SiteTally {
  readonly siteCode: string;
  /** Shanghai date of receipt */
  readonly day: string;
  readonly received: number;
  readonly refused: number;
  readonly lastReceivedAt: Date;
}

export interface ReadingBatch {
  /** one per record code, ordered by record code so that parallel batches lock in the same order */
  readonly rows: readonly ReceivedReading[];
  /** further copies of rows of this batch, equal in content */
  readonly copies: ReadonlyMap<string, number>;
  readonly quarantine: readonly QuarantineEntry[];
  readonly tallies: readonly SiteTally[];
}

export interface SavedReadings {
  /** judging task of the rows that were new; null when none was */
  readonly taskId: string | null;
  readonly stored: number;
  readonly repeated: number;
  /** record codes stored before with another content; quarantined as `reading.conflict` */
  readonly conflicts: ReadonlySet<string>;
}

/** Area of every known site. */
export type SiteAreas = ReadonlyMap<string, string>;

/** Where roadside readings are kept. */
export abstract class ReadingStore {
  /** Areas of those of the given sites that are registered. */
  abstract siteAreas(siteCodes: readonly string[]): Promise<SiteAreas>;
  /** Everything of a batch in one transaction: readings, quarantine, judging task, counters, site state. */
  abstract save(batch: ReadingBatch): Promise<SavedReadings>;
}

export const REMOTE_SENSING_CHANNEL = 'remote-sensing';
