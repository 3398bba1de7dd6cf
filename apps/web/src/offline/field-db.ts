import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { OfflineAnswer } from '@app/domain';
import type { LocalText } from '../api/problem.js';
import type { components } from '../api/schema.js';

export type CheckAnswer = components['schemas']['SpotCheckAnswerDto'];

/** Something that waits for the network. Sent in the order in which it was made. */
export type OutboxItem = {
  readonly id: string;
  /** whose work it is: another person on this device neither sees nor sends it */
  readonly userId: string;
  readonly madeAt: number;
  /** what the platform said; absent = not sent */
  readonly refusal?: {
    readonly status: number;
    readonly code: string;
    readonly text: LocalText;
    /** of a conflict: the check that has this number */
    readonly otherId?: string;
  };
} & (
  | {
      readonly kind: 'check';
      readonly body: CheckBody;
      /** `sent`: the platform has the check but not all its photos; `done`: everything, kept a day for its page */
      readonly stage: 'new' | 'sent' | 'done';
      readonly answer?: CheckAnswer;
    }
  | { readonly kind: 'lookup'; readonly body: OfflineLookupBody }
  | { readonly kind: 'action'; readonly lookupId: string; readonly body: { action: string; at: string; note?: string } }
  | { readonly kind: 'mismatch'; readonly lookupId: string; readonly body: { words?: string } }
  | { readonly kind: 'photo'; readonly lookupId: string; readonly sha256: string }
);

/** What `POST /spot-checks` takes, as far as this device has to know it. */
export interface CheckBody {
  readonly checkNo: string;
  readonly media?: readonly { readonly kind: string; readonly sha256: string; readonly size: number }[];
  readonly [field: string]: unknown;
}

export interface OfflineLookupBody {
  readonly id: string;
  readonly at: string;
  readonly plate: string;
  readonly plateColor?: string;
  readonly purpose: string;
  readonly verdict: OfflineAnswer['verdict'];
  readonly listed: 'yes' | 'no';
  readonly listVersion?: string;
}

/** A verified list of flagged plates, as it came, and the key that its marks are made with. */
export interface KeptList {
  readonly userId: string;
  readonly payload: string;
  readonly signature: string;
  /** cannot be read out of the browser, only used */
  readonly matchKey: CryptoKey;
}

interface FieldSchema extends DBSchema {
  outbox: { key: string; value: OutboxItem; indexes: { madeAt: number } };
  /** photos and signatures by their SHA-256 */
  blobs: { key: string; value: { readonly sha256: string; readonly blob: Blob } };
  drafts: { key: string; value: unknown };
  kept: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<FieldSchema>> | null = null;

/** What this device keeps for work without a signal. */
export function fieldDb(): Promise<IDBPDatabase<FieldSchema>> {
  opened ??= openDB<FieldSchema>('ves-field', 1, {
    upgrade(db) {
      db.createObjectStore('outbox', { keyPath: 'id' }).createIndex('madeAt', 'madeAt');
      db.createObjectStore('blobs', { keyPath: 'sha256' });
      db.createObjectStore('drafts');
      db.createObjectStore('kept');
    },
    terminated: () => (opened = null),
  });
  return opened;
}

/** Signing out: nothing of the field stays on this device. */
export async function forgetField(): Promise<void> {
  const db = await fieldDb();
  await Promise.all([db.clear('outbox'), db.clear('blobs'), db.clear('drafts'), db.clear('kept')]);
}

/** The session ended by itself: what was not sent stays for its owner, the list of plates does not. */
export async function forgetList(): Promise<void> {
  await (await fieldDb()).delete('kept', 'list');
}
