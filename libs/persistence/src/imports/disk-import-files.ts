import { ImportFiles, type ImportJob, type RawRow } from '@app/application';
import { createHash } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { readCsv } from './read-csv.js';
import { readNdjson } from './read-ndjson.js';
import { readXlsx } from './read-xlsx.js';

/** Uploaded files under `<root>/imports/<job>`; they stay, as evidence of what was imported. */
export class DiskImportFiles extends ImportFiles {
  constructor(private readonly root: string) {
    super();
  }

  /**
   * Streams an upload to disk.
   * @returns digest and size, or null when it is larger than `max`
   */
  async receive(id: string, bytes: Readable, max: number): Promise<{ sha256: string; size: number } | null> {
    await mkdir(join(this.root, 'imports'), { recursive: true });
    const hash = createHash('sha256');
    const file = await open(this.path(id), 'w');
    let size = 0;
    let complete = false;
    try {
      for await (const chunk of bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > max) {
          bytes.resume();
          return null;
        }
        hash.update(chunk);
        await file.write(chunk);
      }
      await file.sync();
      complete = true;
      return { sha256: hash.digest('hex'), size };
    } finally {
      await file.close();
      if (!complete) await this.discard(id);
    }
  }

  async discard(id: string): Promise<void> {
    await rm(this.path(id), { force: true });
  }

  override rows(job: Pick<ImportJob, 'id' | 'format'>): AsyncIterable<RawRow> {
    const path = this.path(job.id);
    switch (job.format) {
      case 'csv':
        return readCsv(path);
      case 'xlsx':
        return readXlsx(path);
      case 'ndjson':
        return readNdjson(path);
    }
  }

  private path(id: string): string {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('import.bad_id');
    return join(this.root, 'imports', id);
  }
}
