import type { Readable } from 'node:stream';

/** A file that a report, a check or a look-up announced. */
export interface ExpectedMedia {
  readonly ownerId: string;
  readonly file: string;
  readonly kind: string;
  readonly sha256: string;
  readonly size: number;
  readonly received: boolean;
}

/** Which announced files have arrived. */
export abstract class MediaStore {
  /** by digest or, when that is not known, by name */
  abstract find(ownerId: string, by: { sha256?: string; file?: string }): Promise<ExpectedMedia | null>;
  /** Marks the file as arrived; every report that announced the same bytes has them now. */
  abstract received(file: ExpectedMedia, contentType: string, by: string, at: Date): Promise<void>;
  abstract contentType(sha256: string): Promise<string | null>;
}

export type WrittenFile =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: 'media.too_large' | 'media.wrong_size' | 'media.wrong_hash' | 'media.cut_off';
    };

/** The bytes, by their SHA-256: the same bytes are one file however often they come. */
export abstract class MediaFiles {
  abstract has(sha256: string): Promise<boolean>;
  /** Streams to disk, verifies, and only then makes the file visible; a fault leaves nothing behind. */
  abstract write(bytes: Readable, expected: { readonly sha256: string; readonly size: number }): Promise<WrittenFile>;
  /** @param range first and last byte, inclusive */
  abstract read(sha256: string, range?: { readonly start: number; readonly end: number }): Readable;
}
