import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ImportFormDto, PageQueryDto } from '@app/contracts';
import { scopeOf, type Principal } from '@app/domain';
import {
  Database,
  listImportErrors,
  listImports,
  showImport,
  type ImportErrorView,
  type ImportView,
  type Page,
} from '@app/persistence';
import { faultMessage } from '@app/contracts';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { Access, Caller } from '../access/access-rule.js';
import { notFound, ProblemError } from '../core/problem.js';
import { errorsCsv } from './errors-csv.js';
import { ReceiveImport } from './receive-import.js';

const WRITERS = ['administrator', 'supervisor', 'station'] as const;
const READERS = [...WRITERS, 'auditor'] as const;
const ONE = { roles: READERS, object: { kind: 'import', from: 'param', name: 'id' } } as const;

interface Reply {
  headers(values: Record<string, string>): void;
}
type ErrorView = ImportErrorView & { readonly message: { readonly zh: string; readonly en: string } };

/** Files of tests, readings and vehicles, read in by the worker. */
@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly receive: ReceiveImport,
    private readonly db: Database,
  ) {}

  @Post()
  @HttpCode(202)
  // every row is held against the uploader's areas or own station when it is read
  @Access({ roles: WRITERS, list: 'scoped' })
  @ApiOperation({
    summary: 'Upload a file; it is read as a job',
    description: 'Good rows are stored, bad ones are listed by row and column. The same file again changes nothing.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ImportFormDto })
  async upload(@Req() request: FastifyRequest, @Caller() caller: Principal): Promise<ImportView> {
    const id = await this.receive.run(request, caller);
    const view = await showImport(this.db, id);
    if (view === null) throw notFound();
    return view;
  }

  @Get()
  @Access({ roles: READERS, list: 'scoped' })
  @ApiOperation({ summary: 'Imports inside your scope, the latest first' })
  async list(@Query() query: PageQueryDto, @Caller() caller: Principal): Promise<Page<ImportView>> {
    return known(
      await listImports(this.db, scopeOf(caller), { cursor: query.cursor ?? null, limit: query.limit ?? 50 }),
    );
  }

  @Get(':id')
  @Access(ONE)
  @ApiOperation({ summary: 'Progress: rows read, stored, repeated, refused' })
  async one(@Param('id', ParseUUIDPipe) id: string): Promise<ImportView> {
    const view = await showImport(this.db, id);
    if (view === null) throw notFound();
    return view;
  }

  @Get(':id/errors')
  @Access(ONE)
  @ApiOperation({ summary: 'Refused rows by row and column' })
  async errors(@Param('id', ParseUUIDPipe) id: string, @Query() query: PageQueryDto): Promise<Page<ErrorView>> {
    const page = { cursor: query.cursor ?? null, limit: query.limit ?? 100 };
    const { items, nextCursor } = known(await listImportErrors(this.db, id, page));
    return { items: items.map((one) => ({ ...one, message: faultMessage(one.code) })), nextCursor };
  }

  @Get(':id/errors.csv')
  @Access(ONE)
  @ApiOperation({ summary: 'The same as a file' })
  async errorFile(@Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: Reply): Promise<Readable> {
    reply.headers({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="import-errors-${id}.csv"`,
    });
    return Readable.from(errorsCsv(this.db, id));
  }
}

function known<T>(page: Page<T> | null): Page<T> {
  if (page !== null) return page;
  throw new ProblemError(400, 'request.cursor', { zh: '翻页标记无效。', en: 'This is no page cursor.' });
}
