import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Clock, KeepOutageNotices } from '@app/application';
import { NewOutageNoticeDto, OutageNoticeDto, OutageNoticePageDto, OutageNoticeQueryDto } from '@app/contracts';
import { scopeOf, type Principal } from '@app/domain';
import { Database, findOutageNotice, listOutageNotices } from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { cursorOf } from '../core/page.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { notFound, ProblemError } from '../core/problem.js';

const WRITERS = ['administrator', 'supervisor'] as const;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Outage mode: a dated code under which stations test on paper and upload later. */
@ApiTags('stations')
@Controller('outage-notices')
export class OutageNoticesController {
  constructor(
    private readonly db: Database,
    private readonly notices: KeepOutageNotices,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access({ roles: 'signed_in', list: 'scoped' })
  @ApiOperation({ summary: 'Outage notices that concern you, the latest first' })
  @ApiResponse({ status: 200, type: OutageNoticePageDto })
  async list(@Query() query: OutageNoticeQueryDto, @Caller() caller: Principal): Promise<OutageNoticePageDto> {
    const cursor = cursorOf(query.cursor, UUID) ?? null;
    const { items, nextCursor } = await listOutageNotices(this.db, scopeOf(caller), {
      cursor,
      limit: query.limit ?? 50,
      currentOnly: query.state !== 'all',
      now: this.clock.now(),
    });
    return { items, nextCursor: nextCursor === null ? null : Buffer.from(nextCursor).toString('base64url') };
  }

  @Post()
  @HttpCode(201)
  @Access({ roles: WRITERS, object: { kind: 'area', from: 'body', name: 'areaCode' } })
  @ApiOperation({
    summary: 'Publish an outage notice',
    description: 'Its code goes into `contingency.code` of uploads made under it. Stations hear of it at once.',
  })
  @ApiResponse({ status: 201, type: OutageNoticeDto })
  async publish(@Body() body: NewOutageNoticeDto, @Caller() by: Principal): Promise<OutageNoticeDto> {
    const result = await this.notices.publish({
      areaCode: body.areaCode,
      stationCode: body.stationCode ?? null,
      startsAt: new Date(body.startsAt),
      endsAt: body.endsAt ? new Date(body.endsAt) : null,
      text: { zh: body.textZh, en: body.textEn ?? body.textZh },
      by,
    });
    if (result.kind === 'refused') throw faultsAsProblem(result.faults);
    return this.shown(result.id);
  }

  @Post(':id/ending')
  @HttpCode(200)
  @Access({ roles: WRITERS, object: { kind: 'outage_notice', from: 'param', name: 'id' } })
  @ApiOperation({ summary: 'End a notice now' })
  @ApiResponse({ status: 200, type: OutageNoticeDto })
  async end(@Param('id', ParseUUIDPipe) id: string, @Caller() by: Principal): Promise<OutageNoticeDto> {
    if (!(await this.notices.end(id, by))) {
      throw new ProblemError(409, 'outage.ended', { zh: '该公告已经结束。', en: 'This notice has ended.' });
    }
    return this.shown(id);
  }

  private async shown(id: string): Promise<OutageNoticeDto> {
    const notice = await findOutageNotice(this.db, id, this.clock.now());
    if (!notice) throw notFound();
    return notice;
  }
}
