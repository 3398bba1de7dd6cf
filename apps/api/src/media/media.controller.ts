import { Controller, Get, Headers, Param, ParseUUIDPipe, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MediaFiles, MediaStore, StoreMedia } from '@app/application';
import type { Principal } from '@app/domain';
import type { FastifyRequest } from 'fastify';
import { Access, Caller } from '../access/access-rule.js';
import { mediaRefusal, readMedia } from './incoming-media.js';
import { sendMedia, type MediaReply } from './send-media.js';

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
    @Res({ passthrough: true }) reply: MediaReply,
  ): Promise<{ file: string; sha256: string; size: number }> {
    const incoming = await readMedia(request);
    const result = await this.storeMedia.run(id, incoming.by, incoming.bytes, incoming.contentType, caller.username);
    if (result.kind === 'not_announced' || result.kind === 'refused') throw mediaRefusal(result);
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
  download(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sha256') sha256: string,
    @Headers('range') range: string | undefined,
    @Res({ passthrough: true }) reply: MediaReply,
  ): Promise<StreamableFile> {
    return sendMedia(this.store, this.files, { ownerId: id, sha256, range }, reply);
  }
}
