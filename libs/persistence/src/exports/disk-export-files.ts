import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const ID = /^[0-9a-f-]{36}$/;

/** Files of exports under `<root>/exports`; each attempt writes a file of its own, the finished one takes the name. */
export class DiskExportFiles {
  private readonly folder: string;

  constructor(root: string) {
    this.folder = join(root, 'exports');
  }

  /** Writes a file to its end. @returns bytes */
  async keep(id: string, attempt: number, content: Readable | Buffer): Promise<number> {
    await mkdir(this.folder, { recursive: true });
    const part = `${this.path(id)}.${attempt}.part`;
    try {
      await pipeline(Buffer.isBuffer(content) ? Readable.from([content]) : content, createWriteStream(part));
      const { size } = await stat(part);
      await rename(part, this.path(id));
      return size;
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  /** null when the file is gone. */
  async open(id: string): Promise<{ readonly bytes: number; readonly stream: Readable } | null> {
    const found = await stat(this.path(id)).catch(() => null);
    return found === null ? null : { bytes: found.size, stream: createReadStream(this.path(id)) };
  }

  /** Removes the file and what broken attempts left. */
  async remove(id: string): Promise<void> {
    const base = this.path(id);
    const left = (await readdir(this.folder).catch(() => [])).filter((name) => name.startsWith(`${id}.`));
    await rm(base, { force: true });
    for (const name of left) await rm(join(this.folder, name), { force: true });
  }

  private path(id: string): string {
    if (!ID.test(id)) throw new Error('export.bad_id');
    return join(this.folder, id);
  }
}
