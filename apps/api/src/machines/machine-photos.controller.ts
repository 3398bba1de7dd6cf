import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock, MachineRegistrationStore, MediaFiles, MediaStore } from '@app/application';
import { MachinePhotoStoredDto } from '@app/contracts';
import type { Principal } from '@app/domain';
import { Database, machineHasPhoto } from '@app/persistence';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { Access, Caller } from '../access/access-rule.js';
import { notFound, ProblemError } from '../core/problem.js';

const DIGEST = /^[0-9a-f]{64}$/;
const MAX_BYTES = 16 * 1024 * 1024;
const TYPES = ['image/jpeg', 'image/png', 'image/webp'];
const READERS = ['administrator', 'auditor', 'supervisor', 'officer', 'owner'] as const;

interface Reply {
  headers(values: Record<string, string>): void;
}

/** Photos of machine and engine plates: uploaded first, named by a registration afterwards. */
@ApiTags('machines')
@Controller('machines')
export class MachinePhotosController {
  constructor(
    private readonly db: Database,
    private readonly registrations: MachineRegistrationStore,
    private readonly media: MediaStore,
    private readonly files: MediaFiles,
    private readonly clock: Clock,
  ) {}

  @Post('photos')
  @HttpCode(200)
  @Access({ roles: ['owner', 'supervisor', 'officer'] })
  @ApiOperation({
    summary: 'Upload a photo',
    description:
      'Raw bytes (JPEG, PNG or WebP, at most 16 MB) with `x-media-sha256`. The same photo again is a success.',
  })
  @ApiConsumes('image/jpeg', 'image/png', 'image/webp')
  @ApiHeader({ name: 'x-media-sha256', required: true, description: 'SHA-256 of the bytes, hexadecimal' })
  @ApiOkResponse({ type: MachinePhotoStoredDto })
  async upload(@Req() request: FastifyRequest, @Caller() caller: Principal): Promise<MachinePhotoStoredDto> {
    const { bytes, sha256, size, contentType } = read(request);
    if (await this.files.has(sha256)) bytes.resume();
    else {
      const written = await this.files.write(bytes, { sha256, size });
      if (!written.ok) {
        const text = {
          zh: '照片与声明的不一致，请重新上传。',
          en: 'These are not the announced bytes; send them again.',
        };
        throw new ProblemError(422, written.code, text);
      }
    }
    await this.registrations.keepPhoto({ sha256, size, contentType, by: caller.userId, at: this.clock.now() });
    return { sha256, size };
  }

  @Get('registrations/:id/photos/:sha256')
  @Access({ roles: READERS, object: { kind: 'machine_registration', from: 'param', name: 'id' } })
  @ApiOperation({ summary: 'A photo of a registration' })
  ofRegistration(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sha256') sha256: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    return this.photo(id, sha256, reply);
  }

  @Get(':id/photos/:sha256')
  @Access({ roles: READERS, object: { kind: 'machine', from: 'param', name: 'id' } })
  @ApiOperation({ summary: 'A photo of a machine' })
  ofMachine(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sha256') sha256: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    return this.photo(id, sha256, reply);
  }

  private async photo(id: string, sha256: string, reply: Reply): Promise<StreamableFile> {
    const its = DIGEST.test(sha256) && (await machineHasPhoto(this.db, id, sha256));
    if (!its || !(await this.files.has(sha256))) throw notFound('media.missing');
    const contentType = (await this.media.contentType(sha256)) ?? 'application/octet-stream';
    reply.headers({ 'content-type': contentType, 'cache-control': 'private, immutable' });
    return new StreamableFile(this.files.read(sha256));
  }
}

function read(request: FastifyRequest): { bytes: Readable; sha256: string; size: number; contentType: string } {
  const refuse = (status: number, code: string, zh: string, en: string): never => {
    if (request.body instanceof Readable) request.body.resume();
    throw new ProblemError(status, code, { zh, en });
  };
  const bytes = request.body;
  const sha256 = request.headers['x-media-sha256'];
  const contentType = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  const size = Number(request.headers['content-length']);
  if (!(bytes instanceof Readable)) return refuse(400, 'media.no_file', '请求中没有文件。', 'There is no file.');
  if (!TYPES.includes(contentType))
    return refuse(415, 'media.type', '请上传 JPEG、PNG 或 WebP 照片。', 'Send JPEG, PNG or WebP.');
  if (typeof sha256 !== 'string' || !DIGEST.test(sha256)) {
    return refuse(400, 'media.no_digest', '请在 x-media-sha256 中给出摘要。', 'Give the digest in x-media-sha256.');
  }
  if (!Number.isInteger(size) || size < 1) return refuse(411, 'media.no_length', '请给出长度。', 'Give the length.');
  if (size > MAX_BYTES)
    return refuse(413, 'media.photo_too_large', '照片超过 16 MB。', 'A photo may have 16 MB at most.');
  return { bytes, sha256, size, contentType };
}
