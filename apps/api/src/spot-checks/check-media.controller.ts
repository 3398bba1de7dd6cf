import { Controller, Get, Headers, Param, ParseUUIDPipe, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MediaFiles } from '@app/application';
import { StoredMediaDto } from '@app/contracts';
import type { Principal } from '@app/domain';
import type { FastifyRequest } from 'fastify';
import { Access, Caller } from '../access/access-rule.js';
import { mediaRefusal, readRawMedia } from '../media/incoming-media.js';
import { sendMedia, type MediaReply } from '../media/send-media.js';
import { CheckMedia } from './check-media.js';

/** Photos and signatures of a check. The check announces them; here come the bytes, perhaps hours later. */
@ApiTags('spot checks')
@Controller('spot-checks/:id/media')
export class CheckMediaController {
  constructor(
    private readonly media: CheckMedia,
    private readonly files: MediaFiles,
  ) {}

  @Post()
  @Access({
    roles: ['administrator', 'supervisor', 'officer'],
    object: { kind: 'spot_check', from: 'param', name: 'id' },
  })
  @ApiOperation({
    summary: 'Upload an announced photo or signature',
    description: 'The raw bytes (content type image/*) with `x-media-sha256`. 201 stored, 200 was there before.',
  })
  @ApiConsumes('application/octet-stream')
  @ApiHeader({ name: 'x-media-sha256', required: true, description: 'SHA-256 as announced in the check' })
  @ApiOkResponse({ type: StoredMediaDto })
  async upload(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: MediaReply,
  ): Promise<StoredMediaDto> {
    const { sha256, bytes, contentType } = readRawMedia(request);
    const result = await this.media.store.run(id, { sha256 }, bytes, contentType, caller.username);
    if (result.kind === 'not_announced' || result.kind === 'refused') throw mediaRefusal(result);
    reply.status(result.kind === 'stored' ? 201 : 200);
    return { sha256, size: result.file.size };
  }

  @Get(':sha256')
  @Access({
    roles: ['administrator', 'auditor', 'supervisor', 'officer'],
    object: { kind: 'spot_check', from: 'param', name: 'id' },
  })
  @ApiOperation({ summary: 'A photo or signature of a check' })
  download(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sha256') sha256: string,
    @Headers('range') range: string | undefined,
    @Res({ passthrough: true }) reply: MediaReply,
  ): Promise<StreamableFile> {
    return sendMedia(this.media.expected, this.files, { ownerId: id, sha256, range }, reply);
  }
}
