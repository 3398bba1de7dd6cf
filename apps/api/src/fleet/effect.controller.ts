import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Clock, ReferenceCache, ShowFleetEffect, type FleetEffect } from '@app/application';
import { EffectFileQueryDto, EffectReportDto, FleetPeriodQueryDto } from '@app/contracts';
import { createDocx, createPdf, madeBy } from '@app/documents';
import { scopeOf, type Principal } from '@app/domain';
import { Access, Caller } from '../access/access-rule.js';
import { effectDocument } from './effect-document.js';
import { FLEET_READERS } from './fleet-readers.js';
import { periodOf } from './period.js';

const YEAR_DAYS = 365;
const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

interface Reply {
  headers(values: Record<string, string>): unknown;
}

/** Effect of remote monitoring (管控成效分析): trucks before and after repair or retrofit, by county. */
@ApiTags('fleet')
@Controller('fleet/effect')
export class FleetEffectController {
  constructor(
    private readonly effect: ShowFleetEffect,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access({ roles: FLEET_READERS, list: 'scoped' })
  @ApiOperation({
    summary: 'NOx per km, conversion and findings of repaired and retrofitted trucks before and after, by county',
    description:
      'The period is that of the repairs. Only trucks with enough data on both sides count; the rest is named as a number.',
  })
  @ApiOkResponse({ type: EffectReportDto })
  async show(@Caller() caller: Principal, @Query() query: FleetPeriodQueryDto): Promise<EffectReportDto> {
    const { from, to, params, ruleVersion, total, areas } = await this.reportOf(caller, query);
    return { from, to, days: params.days, minKm: params.minKm, ruleVersion, total, areas: [...areas] };
  }

  @Get('file')
  @Access({ roles: FLEET_READERS, list: 'scoped' })
  @ApiOperation({ summary: 'The same as a Word document or PDF with charts' })
  @ApiProduces(TYPES.docx, TYPES.pdf)
  async file(
    @Caller() caller: Principal,
    @Query() query: EffectFileQueryDto,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Buffer> {
    const format = query.format === 'pdf' ? 'pdf' : 'docx';
    const language = query.language === 'en' ? 'en' : 'zh';
    const report = await this.reportOf(caller, query);
    const { areas } = await this.reference.current();
    const mark = madeBy(language, { username: caller.username, at: this.clock.now() });
    const spec = effectDocument(report, (code) => areas.get(code)?.name[language] ?? code, language, mark);
    reply.headers({
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="truck-effect-${report.from}-${report.to}.${format}"`,
    });
    return format === 'pdf' ? createPdf(spec) : createDocx(spec);
  }

  private reportOf(caller: Principal, query: FleetPeriodQueryDto): Promise<FleetEffect> {
    const { from, to } = periodOf(query, this.clock.now(), YEAR_DAYS);
    return this.effect.run(scopeOf(caller), from, to);
  }
}
