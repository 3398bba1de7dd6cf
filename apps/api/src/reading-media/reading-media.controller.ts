import { Controller, Get, Headers, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { MediaFiles } from '@app/application';
import { StoredMediaDto } from '@app/contracts';
import type { Principal } from '@app/domain';
import type { FastifyRequest } from 'fastify';
import { Access, Caller } from '../access/access-rule.js';
import { mediaRefusal, readRawMedia } from '../media/incoming-media.js';
import { sendMedia, type MediaReply } from '../media/send-media.js';
import { ReadingMedia } from './reading-media.js';

const RECORD = { name: 'recordNo', description: 'Record code jlbh' };

/** Photos and videos of the roadside. The site announces them on its topic `media`; here come the bytes. */
@ApiTags('readings')
@Controller('readings/:recordNo/media')
export class ReadingMediaController {
  constructor(
    private readonly media: ReadingMedia,
    private readonly files: MediaFiles,
  ) {}

  @Post()
  @Access({ roles: ['site'], object: { kind: 'reading', from: 'param', name: 'recordNo' } })
  @ApiOperation({
    summary: 'Upload an announced photo or video of a reading',
    description:
      'The raw bytes (content type image/* or video/*) with `x-media-sha256`. 201 stored, 200 was there before, 404 not announced (yet), 422 other bytes than announced.',
  })
  @ApiParam(RECORD)
  @ApiConsumes('application/octet-stream')
  @ApiHeader({ name: 'x-media-sha256', required: true, description: 'SHA-256 as announced' })
  @ApiOkResponse({ type: StoredMediaDto })
  async upload(
    @Param('recordNo') recordNo: string,
    @Req() request: FastifyRequest,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: MediaReply,
  ): Promise<StoredMediaDto> {
    const { sha256, bytes, contentType } = readRawMedia(request);
    const result = await this.media.store.run(recordNo, { sha256 }, bytes, contentType, caller.username);
    if (result.kind === 'not_announced' || result.kind === 'refused') throw mediaRefusal(result);
    reply.status(result.kind === 'stored' ? 201 : 200);
    return { sha256, size: result.file.size };
  }

  @Get(':sha256')
  @Access({
    roles: ['administrator', 'auditor', 'supervisor', 'officer', 'site'],
    object: { kind: 'reading', from: 'param', name: 'recordNo' },
  })
  @ApiOperation({ summary: 'A photo or video of a reading; ranges as video players ask for them' })
  @ApiParam(RECORD)
  download(
    @Param('recordNo') recordNo: string,
    @Param('sha256') sha256: string,
    @Headers('range') range: string | undefined,
    @Res({ passthrough: true }) reply: MediaReply,
  ): Promise<StreamableFile> {
    return sendMedia(this.media.expected, this.files, { ownerId: recordNo, sha256, range }, reply);
  }
}
