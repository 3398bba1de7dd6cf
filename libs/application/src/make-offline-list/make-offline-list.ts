import { OFFLINE_LIST_HOURS, offlineListText, scopeOf, type OfflineEntry, type Principal } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { OfflineListStore } from '../ports/offline-list-store.js';

/** What the list needs of cryptography; the process brings it. */
export interface ListCrypto {
  /** 32 random bytes */
  newKey(): Uint8Array;
  /** HMAC-SHA-256, its first 12 bytes, base64url */
  mark(key: Uint8Array, text: string): string;
  /** SHA-256, base64url */
  digest(bytes: Uint8Array): string;
  /** detached JWS (RFC 7515 appendix F) over the UTF-8 bytes of the text */
  sign(text: string): string;
}

export interface SignedOfflineList {
  /** the list as JSON text: verify these bytes, then read them */
  readonly payload: string;
  readonly signature: string;
  /** key of the plate hashes, base64url */
  readonly matchKey: string;
}

/** The flagged plates of the caller's areas, hashed with a key of their own and signed. */
export class MakeOfflineList {
  constructor(
    private readonly store: OfflineListStore,
    private readonly crypto: ListCrypto,
    private readonly clock: Clock,
  ) {}

  async run(by: Principal): Promise<SignedOfflineList> {
    const now = this.clock.now();
    const { listVersion, flags } = await this.store.openFlags(scopeOf(by));
    const key = this.crypto.newKey();
    const payload = offlineListText({
      format: 1,
      listVersion,
      madeAt: now.toISOString(),
      validUntil: new Date(now.getTime() + OFFLINE_LIST_HOURS * 3_600_000).toISOString(),
      areas: by.areas,
      keyDigest: this.crypto.digest(key),
      entries: flags.map(({ plateKey, kind, state, deadline, clearsBy }): OfflineEntry => [
        this.crypto.mark(key, plateKey),
        kind,
        state,
        deadline,
        clearsBy,
      ]),
    });
    return { payload, signature: this.crypto.sign(payload), matchKey: Buffer.from(key).toString('base64url') };
  }
}
