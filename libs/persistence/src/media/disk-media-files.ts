import { MediaFiles, type WrittenFile } from '@app/application';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

const DIGEST = /^[0-9a-f]{64}$/;

/** Files under `<root>/<2 hex>/<sha256>`; a file has its name only when it is complete, verified and on disk. */
export class DiskMediaFiles extends MediaFiles {
  constructor(private readonly root: string) {
    super();
  }

  override async has(sha256: string): Promise<boolean> {
    return stat(this.path(sha256)).then(
      (found) => found.isFile(),
      () => false,
    );
  }

  override async write(bytes: Readable, expected: { sha256: string; size: number }): Promise<WrittenFile> {
    const target = this.path(expected.sha256);
    const incoming = join(this.root, 'incoming');
    await mkdir(incoming, { recursive: true });
    await mkdir(dirname(target), { recursive: true });
    const temporary = join(incoming, randomUUID());
    const file = await open(temporary, 'wx');
    try {
      const verdict = await fill(file, bytes, expected);
      if (!verdict.ok) return verdict;
      await file.sync();
      await rename(temporary, target);
      // the name must survive a power cut as well as the bytes
      const folder = await open(dirname(target), 'r');
      await folder.sync().finally(() => folder.close());
      return verdict;
    } finally {
      await file.close();
      await rm(temporary, { force: true });
    }
  }

  override read(sha256: string, range?: { start: number; end: number }): Readable {
    return createReadStream(this.path(sha256), range);
  }

  private path(sha256: string): string {
    if (!DIGEST.test(sha256)) throw new Error('media.bad_digest');
    return join(this.root, sha256.slice(0, 2), sha256);
  }
}

async function fill(
  file: FileHandle,
  bytes: Readable,
  expected: { sha256: string; size: number },
): Promise<WrittenFile> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      // the rest is read and dropped, so that the sender gets its answer
      if (size > expected.size) {
        bytes.resume();
        return { ok: false, code: 'media.too_large' };
      }
      hash.update(chunk);
      await file.write(chunk);
    }
  } catch (error) {
    if (bytes.destroyed || bytes.errored) return { ok: false, code: 'media.cut_off' };
    throw error;
  }
  if (size !== expected.size) return { ok: false, code: 'media.wrong_size' };
  return hash.digest('hex') === expected.sha256 ? { ok: true } : { ok: false, code: 'media.wrong_hash' };
}
