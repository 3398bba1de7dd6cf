import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ExportStore, REPORTS, RequestExport, type ExportDecision, type ExportRequest } from '@app/application';
import {
  ExportDto,
  ExportPageDto,
  ExportRequestDto,
  ExportSourcesDto,
  PageQueryDto,
  readObject,
  type ExportSourceDto,
} from '@app/contracts';
import { areaContains, type Principal } from '@app/domain';
import { Database, DiskExportFiles, findExport, listExports, scopeOfExport, SqlExportRows } from '@app/persistence';
import type { Readable } from 'node:stream';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { cursorOf, pageOf, type Page } from '../core/page.js';
import { notFound, ProblemError } from '../core/problem.js';
import { CONTENT_TYPES, DirectFile, fileName } from './direct-file.js';

interface Reply {
  status(code: number): void;
  headers(values: Record<string, string>): void;
}

const UUID = /^[0-9a-f-]{36}$/;

/** Lists and reports as files. What is shown is what is exported; nobody gets a row that his own lists do not show. */
@ApiTags('exports')
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly db: Database,
    private readonly lists: SqlExportRows,
    private readonly request: RequestExport,
    private readonly direct: DirectFile,
    private readonly files: DiskExportFiles,
    private readonly store: ExportStore,
  ) {}

  @Get('sources')
  @Access({ roles: 'signed_in', list: 'scoped' })
  @ApiOperation({ summary: 'What your role may export: columns, filters, formats' })
  @ApiOkResponse({ type: ExportSourcesDto })
  sources(@Caller() caller: Principal): { items: ExportSourceDto[] } {
    const lists = this.lists.forRole(caller.role).map((source): ExportSourceDto => ({
      name: source.name,
      zh: source.zh,
      en: source.en,
      formats: ['csv', 'xlsx'],
      columns: source.columns.map(({ key, zh, en, kind = 'text' }) => ({ key, zh, en, kind })),
      filters: Object.keys(source.filters),
    }));
    const reports = REPORTS.filter((report) => report.roles.includes(caller.role)).map(
      ({ name, zh, en, filters }): ExportSourceDto => ({
        name,
        zh,
        en,
        formats: ['pdf'],
        columns: [],
        filters: Object.keys(filters),
      }),
    );
    return { items: [...lists, ...reports] };
  }

  @Post()
  @Access({ roles: 'signed_in', list: 'scoped' })
  @ApiOperation({
    summary: 'Export a list or report',
    description:
      'A list of fewer than 2,000 rows is answered at once as a file (200). A longer one, and every report, becomes a job (202) whose file waits under `GET /exports/{id}/file` for seven days. Rows are those that your role and areas allow at this moment; the file names you and the time; every export is in the audit trail.',
  })
  @ApiBody({ type: ExportRequestDto })
  @ApiProduces('application/json', ...Object.values(CONTENT_TYPES))
  @ApiResponse({ status: 200, description: 'The file', schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 202, type: ExportDto })
  async export(
    @Body() body: unknown,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Readable | ExportDto> {
    const { value, faults } = readObject(ExportRequestDto, body);
    if (!value) throw faultsAsProblem(faults);
    const request = requestOf(value);
    const { userId, username, role, areas, subject } = caller;
    const scope = { userId, username, role, areas, subject };
    const decision = await this.request.run(request, scope);
    switch (decision.kind) {
      case 'direct':
        reply.status(200);
        reply.headers(headersOf(request.source, request.format));
        return this.direct.make(request, scope, decision.at);
      case 'job': {
        reply.status(202);
        const job = await findExport(this.db, userId, decision.id);
        if (job === null) throw notFound();
        return job;
      }
      default:
        throw refusal(decision);
    }
  }

  @Get()
  @Access({ roles: 'signed_in', list: 'scoped' })
  @ApiOperation({ summary: 'Your own exports that ran as jobs, the latest first' })
  @ApiOkResponse({ type: ExportPageDto })
  async list(@Caller() caller: Principal, @Query() query: PageQueryDto): Promise<Page<ExportDto>> {
    const limit = query.limit ?? 50;
    const before = cursorOf(query.cursor ?? undefined, UUID) ?? null;
    return pageOf(await listExports(this.db, caller.userId, { before, limit }), limit, (one) => one.id);
  }

  @Get(':id')
  @Access({ roles: 'signed_in' })
  @ApiOperation({ summary: 'One of your own exports: state and progress' })
  @ApiOkResponse({ type: ExportDto })
  async show(@Caller() caller: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<ExportDto> {
    const found = await findExport(this.db, caller.userId, id);
    if (found === null) throw notFound();
    return found;
  }

  @Get(':id/file')
  @Access({ roles: 'signed_in' })
  @ApiOperation({
    summary: 'The file of one of your own exports',
    description: 'Refused when you have since lost the role or an area with which it was made.',
  })
  @ApiProduces(...Object.values(CONTENT_TYPES))
  async file(
    @Caller() caller: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Readable> {
    const found = await this.show(caller, id);
    const scope = await scopeOfExport(this.db, id);
    const covered = scope?.areas.every((area) => caller.areas.some((mine) => areaContains(mine, area)));
    if (scope?.role !== caller.role || !covered || scope.subject?.id !== caller.subject?.id) {
      throw new ProblemError(403, 'export.rights_changed', {
        zh: '导出之后您的权限已变更，请重新导出。',
        en: 'Your rights have changed since; export again.',
      });
    }
    const file = found.state === 'done' ? await this.files.open(id) : null;
    if (file === null) throw notFound('export.no_file');
    reply.headers({ ...headersOf(found.source, found.format), 'content-length': String(file.bytes) });
    return file.stream;
  }

  @Delete(':id')
  @HttpCode(204)
  @Access({ roles: 'signed_in' })
  @ApiOperation({ summary: 'Remove the file of one of your own exports before its time; that it was made stays known' })
  async remove(@Caller() caller: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.show(caller, id);
    await this.store.discard(id);
    await this.files.remove(id);
  }
}

function requestOf(body: ExportRequestDto): ExportRequest {
  return {
    source: body.source,
    format: body.format,
    language: body.language ?? 'zh',
    filters: (body.filters ?? []).map(({ name, value, label }) => ({ name, value, label: label ?? null })),
    sort: body.sort ?? null,
    columns: (body.columns ?? []).map(({ key, title }) => ({ key, title: title ?? null })),
    words: (body.words ?? []).map(({ column, code, text }) => ({ column, code, text })),
  };
}

function headersOf(source: string, format: ExportRequest['format']): Record<string, string> {
  return {
    'content-type': CONTENT_TYPES[format],
    'content-disposition': `attachment; filename="${fileName(source, format)}"`,
    'cache-control': 'no-store',
  };
}

function refusal(decision: Exclude<ExportDecision, { kind: 'direct' | 'job' }>): ProblemError {
  switch (decision.kind) {
    case 'unknown':
      return faultsAsProblem([{ path: 'source', code: 'field.not_in_list' }]);
    case 'role':
      return new ProblemError(403, 'export.role', {
        zh: '您的角色不能导出此列表。',
        en: 'Your role may not export this list.',
      });
    case 'refused':
      return faultsAsProblem(decision.faults);
    case 'too_long':
      return new ProblemError(
        422,
        'export.too_long',
        { zh: '数据过多，请缩小筛选范围。', en: 'Too many rows; narrow the filters.' },
        [],
        { data: { most: decision.most } },
      );
  }
}
