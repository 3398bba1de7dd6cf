import type { Readable } from 'node:stream';
import type { Clock } from '../ports/clock.js';
import type { ExpectedMedia, MediaFiles, MediaStore, WrittenFile } from '../ports/media-store.js';

export type StoreMediaResult =
  | { readonly kind: 'not_announced' }
  | {
      readonly kind: 'refused';
      readonly code: Extract<WrittenFile, { ok: false }>['code'];
      readonly file: ExpectedMedia;
    }
  | { readonly kind: 'stored' | 'repeated'; readonly file: ExpectedMedia };

/**
 * The bytes of a photo or video that a report announced: streamed to disk, verified by size and SHA-256, then marked as
 * arrived. The same again is a success; other bytes than announced are refused and leave nothing.
 */
export class StoreMedia {
  constructor(
    private readonly store: MediaStore,
    private readonly files: MediaFiles,
    private readonly clock: Clock,
  ) {}

  async run(
    ownerId: string,
    by: { readonly sha256?: string; readonly file?: string },
    bytes: Readable,
    contentType: string,
    author: string,
  ): Promise<StoreMediaResult> {
    const file = await this.store.find(ownerId, by);
    if (file === null) {
      bytes.resume();
      return { kind: 'not_announced' };
    }
    if (file.received && (await this.files.has(file.sha256))) {
      bytes.resume();
      return { kind: 'repeated', file };
    }
    const written = await this.files.write(bytes, file);
    if (!written.ok) return { kind: 'refused', code: written.code, file };
    await this.store.received(file, contentType, author, this.clock.now());
    return { kind: 'stored', file };
  }
}
