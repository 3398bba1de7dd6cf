import { StreamableFile } from '@nestjs/common';
import type { MediaFiles, MediaStore } from '@app/application';
import { notFound, ProblemError } from '../core/problem.js';
import { DIGEST } from './incoming-media.js';
import { readRange } from './read-range.js';

export interface MediaReply {
  status(code: number): void;
  headers(values: Record<string, string>): void;
}

/** The bytes of a file that an owner announced and that has arrived. @throws 404 media.missing, 416 media.range */
export async function sendMedia(
  store: MediaStore,
  files: MediaFiles,
  asked: { readonly ownerId: string; readonly sha256: string; readonly range: string | undefined },
  reply: MediaReply,
): Promise<StreamableFile> {
  const { ownerId, sha256, range } = asked;
  const file = DIGEST.test(sha256) ? await store.find(ownerId, { sha256 }) : null;
  if (file === null || !file.received || !(await files.has(sha256))) throw notFound('media.missing');
  const contentType = (await store.contentType(sha256)) ?? 'application/octet-stream';
  const common = { 'content-type': contentType, 'accept-ranges': 'bytes', 'cache-control': 'private, immutable' };
  const part = readRange(range, file.size);
  if (part === 'unsatisfiable') {
    throw new ProblemError(416, 'media.range', { zh: '范围无效。', en: 'No such range.' }, [], {
      headers: { 'content-range': `bytes */${file.size}` },
    });
  }
  if (part === null) {
    reply.headers({ ...common, 'content-length': String(file.size) });
    return new StreamableFile(files.read(sha256));
  }
  reply.status(206);
  reply.headers({
    ...common,
    'content-range': `bytes ${part.start}-${part.end}/${file.size}`,
    'content-length': String(part.end - part.start + 1),
  });
  return new StreamableFile(files.read(sha256, part));
}
