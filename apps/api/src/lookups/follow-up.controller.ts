import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FollowUpLookup, MediaFiles } from '@app/application';
import {
  FindingRecordedDto,
  LookupActionDto,
  MismatchDto,
  readObject,
  RecordedDto,
  StoredMediaDto,
} from '@app/contracts';
import type { Principal } from '@app/domain';
import { Database, maySeeLookup } from '@app/persistence';
import type { FastifyRequest } from 'fastify';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { notFound, ProblemError } from '../core/problem.js';
import { mediaRefusal, readRawMedia } from '../media/incoming-media.js';
import { sendMedia, type MediaReply } from '../media/send-media.js';
import { logReader } from './log-reader.js';
import { LookupMedia } from './lookup-media.js';

const PEOPLE = ['administrator', 'auditor', 'supervisor', 'officer'] as const;
const MAX_BYTES = 16_777_216;

/** What an officer does after a look-up. Only whoever asked may add to it; nothing that was added is changed. */
@ApiTags('enforcement')
@Controller('enforcement/lookups/:id')
export class FollowUpController {
  constructor(
    private readonly db: Database,
    private readonly followUp: FollowUpLookup,
    private readonly media: LookupMedia,
    private readonly files: MediaFiles,
  ) {}

  @Post('actions')
  @HttpCode(201)
  @Access({ roles: PEOPLE })
  @ApiOperation({
    summary: 'Say what was done: identity confirmed, checked on site, repair ordered, let go',
    description: 'One line for each action of a look-up; the same again answers 200 and changes nothing.',
  })
  @ApiBody({ type: LookupActionDto })
  @ApiOkResponse({ type: RecordedDto })
  async act(
    @Param('id', ParseUUIDPipe) lookupId: string,
    @Body() body: unknown,
    @Caller() by: Principal,
    @Res({ passthrough: true }) reply: MediaReply,
  ): Promise<RecordedDto> {
    const { value, faults } = readObject(LookupActionDto, body);
    if (!value) throw faultsAsProblem(faults);
    const at = value.at == null ? null : new Date(value.at);
    const outcome = await this.followUp.act({ lookupId, action: value.action, at, note: value.note ?? null, by });
    if (outcome === 'no_lookup') throw noLookup();
    if (outcome === 'repeated') reply.status(200);
    return { outcome };
  }

  @Post('mismatch')
  @HttpCode(201)
  @Access({ roles: PEOPLE })
  @ApiOperation({
    summary: 'Report that the vehicle is not the registered one',
    description: 'Opens a finding (suspected cloned plate) that supervisors see; once for each look-up.',
  })
  @ApiBody({ type: MismatchDto })
  @ApiOkResponse({ type: FindingRecordedDto })
  async mismatch(
    @Param('id', ParseUUIDPipe) lookupId: string,
    @Body() body: unknown,
    @Caller() by: Principal,
    @Res({ passthrough: true }) reply: MediaReply,
  ): Promise<FindingRecordedDto> {
    const { value, faults } = readObject(MismatchDto, body);
    if (!value) throw faultsAsProblem(faults);
    const result = await this.followUp.reportMismatch({ lookupId, words: value.words ?? null, by });
    if (result.kind === 'no_lookup') throw noLookup();
    if (result.kind === 'repeated') reply.status(200);
    return { outcome: result.kind, findingId: result.id };
  }

  @Post('photos')
  @HttpCode(201)
  @Access({ roles: PEOPLE })
  @ApiOperation({
    summary: 'Add a photo to a look-up',
    description:
      'The raw bytes (image/*) with `x-media-sha256`; at most 8 photos of 16 MB. The same again answers 200.',
  })
  @ApiConsumes('application/octet-stream')
  @ApiHeader({ name: 'x-media-sha256', required: true, description: 'SHA-256 of the bytes' })
  @ApiOkResponse({ type: StoredMediaDto })
  async addPhoto(
    @Param('id', ParseUUIDPipe) lookupId: string,
    @Req() request: FastifyRequest,
    @Caller() by: Principal,
    @Res({ passthrough: true }) reply: MediaReply,
  ): Promise<StoredMediaDto> {
    const { sha256, bytes, contentType } = readRawMedia(request);
    const size = Number(request.headers['content-length']);
    if (!Number.isInteger(size) || size < 1 || size > MAX_BYTES) {
      bytes.resume();
      throw new ProblemError(413, 'request.too_large', {
        zh: '照片不得超过 16 MB。',
        en: 'A photo has 16 MB at most.',
      });
    }
    const announced = await this.followUp.announcePhoto({ lookupId, sha256, size, by });
    if (announced !== 'announced') {
      bytes.resume();
      throw announced === 'no_lookup' ? noLookup() : tooManyPhotos();
    }
    const result = await this.media.store.run(lookupId, { sha256 }, bytes, contentType, by.username);
    if (result.kind === 'not_announced' || result.kind === 'refused') throw mediaRefusal(result);
    if (result.kind === 'repeated') reply.status(200);
    return { sha256, size: result.file.size };
  }

  @Get('photos/:sha256')
  @Access({ roles: PEOPLE, list: 'scoped' })
  @ApiOperation({ summary: 'A photo of a look-up, for those who may read its line in the log' })
  async photo(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sha256') sha256: string,
    @Headers('range') range: string | undefined,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: MediaReply,
  ): Promise<StreamableFile> {
    if (!(await maySeeLookup(this.db, id, logReader(caller)))) throw noLookup();
    return sendMedia(this.media.expected, this.files, { ownerId: id, sha256, range }, reply);
  }
}

const noLookup = (): ProblemError => notFound('lookup.not_yours');
const tooManyPhotos = (): ProblemError =>
  new ProblemError(409, 'lookup.too_many_photos', {
    zh: '这次查询的照片已满 8 张。',
    en: 'This look-up has 8 photos already.',
  });
