import type { StoreMediaResult } from '@app/application';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { ProblemError } from '../core/problem.js';

export const DIGEST = /^[0-9a-f]{64}$/;
const MAX_BYTES = 52_428_800;
const SAFE_TYPE = /^(image|video)\/[\w.+-]{1,60}$/;

export interface IncomingMedia {
  readonly by: { readonly sha256?: string; readonly file?: string };
  readonly bytes: Readable;
  readonly contentType: string;
}

/** Raw bytes with their digest in `x-media-sha256`, or multipart with one file. @throws 400 without a file or digest */
export async function readMedia(request: FastifyRequest): Promise<IncomingMedia> {
  if (request.isMultipart()) {
    const part = await request.file({ limits: { fileSize: MAX_BYTES + 1, files: 1, fields: 5 } });
    if (part === undefined) throw noFile();
    return { by: { file: part.filename }, bytes: part.file, contentType: typeOf(part.mimetype) };
  }
  const { bytes, sha256, contentType } = readRawMedia(request);
  return { by: { sha256 }, bytes, contentType };
}

/** Raw bytes only. @throws 400 without bytes or digest */
export function readRawMedia(request: FastifyRequest): {
  readonly sha256: string;
  readonly bytes: Readable;
  readonly contentType: string;
} {
  const sha256 = request.headers['x-media-sha256'];
  const body = request.body;
  if (!(body instanceof Readable)) throw noFile();
  if (typeof sha256 !== 'string' || !DIGEST.test(sha256)) {
    body.resume();
    throw new ProblemError(400, 'media.no_digest', {
      zh: '请在 x-media-sha256 中给出报告中声明的摘要。',
      en: 'Give the announced digest in x-media-sha256.',
    });
  }
  return { sha256, bytes: body, contentType: typeOf(request.headers['content-type'] ?? '') };
}

/** Only what a browser may show as a picture or film; never a page. */
const typeOf = (sent: string): string => {
  const type = sent.split(';')[0]?.trim().toLowerCase() ?? '';
  return SAFE_TYPE.test(type) && type !== 'image/svg+xml' ? type : 'application/octet-stream';
};

const noFile = (): ProblemError =>
  new ProblemError(400, 'media.no_file', { zh: '请求中没有文件。', en: 'There is no file in the request.' });

export function mediaRefusal(result: Extract<StoreMediaResult, { kind: 'not_announced' | 'refused' }>): ProblemError {
  if (result.kind === 'not_announced') {
    return new ProblemError(404, 'media.not_announced', {
      zh: '报告没有声明这个文件。',
      en: 'The report announces no such file.',
    });
  }
  const { file, code } = result;
  return new ProblemError(
    422,
    code,
    { zh: '文件与报告声明的不一致，请重新上传。', en: 'These are not the announced bytes; send them again.' },
    [],
    { data: { file: file.file, sha256: file.sha256, size: file.size } },
  );
}
