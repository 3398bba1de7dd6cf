import { Controller, Get, Headers, Param, ParseUUIDPipe, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MediaFiles, MediaStore, StoreMedia, type StoreMediaResult } from '@app/application';
import type { Principal } from '@app/domain';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { Access, Caller } from '../access/access-rule.js';
import { notFound, ProblemError } from '../core/problem.js';
import { readRange } from './read-range.js';

interface Reply {
  status(code: number): void;
  headers(values: Record<string, string>): void;
}
interface Incoming {
  readonly by: { readonly sha256?: string; readonly file?: string };
  readonly bytes: Readable;
  readonly contentType: string;
}

const DIGEST = /^[0-9a-f]{64}$/;
const MAX_BYTES = 52_428_800;
const SAFE_TYPE = /^(image|video)\/[\w.+-]{1,60}$/;

/** Photos and videos of a test. The report announces them; here come the bytes. */
@ApiTags('inspections')
@Controller('inspections/:id/media')
export class MediaController {
  constructor(
    private readonly storeMedia: StoreMedia,
    private readonly store: MediaStore,
    private readonly files: MediaFiles,
  ) {}

  @Post()
  @Access({ roles: ['station'], object: { kind: 'inspection', from: 'param', name: 'id' } })
  @ApiOperation({
    summary: 'Upload an announced photo or video',
    description:
      'Either the raw bytes (content type image/*, video/* or application/octet-stream) with `x-media-sha256`, or multipart with one file under its announced name. 201 stored, 200 was there before, 422 other bytes than announced.',
  })
  @ApiConsumes('application/octet-stream', 'multipart/form-data')
  @ApiHeader({ name: 'x-media-sha256', required: false, description: 'SHA-256 as announced in the report' })
  async upload(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<{ file: string; sha256: string; size: number }> {
    const incoming = await read(request);
    const result = await this.storeMedia.run(id, incoming.by, incoming.bytes, incoming.contentType, caller.username);
    if (result.kind === 'not_announced' || result.kind === 'refused') throw refusal(result);
    reply.status(result.kind === 'stored' ? 201 : 200);
    const { file, sha256, size } = result.file;
    return { file, sha256, size };
  }

  @Get(':sha256')
  @Access({
    roles: ['administrator', 'auditor', 'supervisor', 'officer', 'station'],
    object: { kind: 'inspection', from: 'param', name: 'id' },
  })
  @ApiOperation({ summary: 'A photo or video; ranges as video players ask for them' })
  async download(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sha256') sha256: string,
    @Headers('range') range: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const file = DIGEST.test(sha256) ? await this.store.find(id, { sha256 }) : null;
    if (file === null || !file.received || !(await this.files.has(sha256))) throw notFound('media.missing');
    const contentType = (await this.store.contentType(sha256)) ?? 'application/octet-stream';
    const common = { 'content-type': contentType, 'accept-ranges': 'bytes', 'cache-control': 'private, immutable' };
    const part = readRange(range, file.size);
    if (part === 'unsatisfiable') {
      throw new ProblemError(416, 'media.range', { zh: '范围无效。', en: 'No such range.' }, [], {
        headers: { 'content-range': `bytes */${file.size}` },
      });
    }
    if (part === null) {
      reply.headers({ ...common, 'content-length': String(file.size) });
      return new StreamableFile(this.files.read(sha256));
    }
    reply.status(206);
    reply.headers({
      ...common,
      'content-range': `bytes ${part.start}-${part.end}/${file.size}`,
      'content-length': String(part.end - part.start + 1),
    });
    return new StreamableFile(this.files.read(sha256, part));
  }
}

async function read(request: FastifyRequest): Promise<Incoming> {
  if (request.isMultipart()) {
    const part = await request.file({ limits: { fileSize: MAX_BYTES + 1, files: 1, fields: 5 } });
    if (part === undefined) throw noFile();
    return { by: { file: part.filename }, bytes: part.file, contentType: typeOf(part.mimetype) };
  }
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
  return { by: { sha256 }, bytes: body, contentType: typeOf(request.headers['content-type'] ?? '') };
}

/** Only what a browser may show as a picture or film; never a page. */
const typeOf = (sent: string): string => {
  const type = sent.split(';')[0]?.trim().toLowerCase() ?? '';
  return SAFE_TYPE.test(type) && type !== 'image/svg+xml' ? type : 'application/octet-stream';
};

const noFile = (): ProblemError =>
  new ProblemError(400, 'media.no_file', { zh: '请求中没有文件。', en: 'There is no file in the request.' });

function refusal(result: Extract<StoreMediaResult, { kind: 'not_announced' | 'refused' }>): ProblemError {
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
