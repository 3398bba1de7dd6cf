import { Body, Controller, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { AmendInspection, Clock, InspectionStore, RecordInspection, type InspectionAnswer } from '@app/application';
import {
  AmendmentDto,
  faultMessage,
  INSPECTION_EXAMPLES,
  InspectionUploadDto,
  isRecord,
  readInspectionUpload,
  type FieldFault,
  type ReadUpload,
} from '@app/contracts';
import type { Principal, ReportChange } from '@app/domain';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { notFound, ProblemError } from '../core/problem.js';
import { KEEP_WIRE, UnreadableBody, wireOf } from '../core/wire-body.js';
import type { FastifyRequest } from 'fastify';

interface Reply {
  status(code: number): void;
}

/** What stations send: tests and their corrections. */
@ApiTags('inspections')
@Controller('inspections')
export class RecordInspectionController {
  constructor(
    private readonly recordInspection: RecordInspection,
    private readonly amendInspection: AmendInspection,
    private readonly store: InspectionStore,
    private readonly clock: Clock,
  ) {}

  @Post()
  @RouteConfig(KEEP_WIRE)
  // the station is compared with the caller's own below: a look-up a test would be one too many at 1,500 a second
  @Access({ roles: ['station'], list: 'scoped' })
  @ApiOperation({
    summary: 'Upload one test',
    description:
      'Stored before it is answered. 201 with the verdict, the hold reasons and the receipt; the same again 200 with the same body; the same number with other content 409 with the paths that differ. A refused upload is kept with its reason.',
  })
  @ApiBody({ type: InspectionUploadDto, examples: INSPECTION_EXAMPLES })
  @ApiResponse({ status: 201, description: 'Stored; verdict, hold and receipt' })
  @ApiResponse({ status: 200, description: 'Was stored before; the same answer again' })
  @ApiResponse({ status: 400, description: 'Refused, every fault listed' })
  @ApiResponse({ status: 409, description: 'This number belongs to a test with other content' })
  async record(
    @Body() body: unknown,
    @Caller() caller: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<InspectionAnswer> {
    const own = caller.subject?.id ?? '';
    const sent = { body, wire: wireOf(request) };
    const read = readBody(body);
    if (!read.ok) throw await this.refusal(own, null, sent, read.faults);
    if (read.upload.stationCode !== own) {
      throw new ProblemError(
        403,
        'scope.not_own',
        { zh: '只能上传本机构的检验数据。', en: 'A station uploads its own tests only.' },
        [{ path: 'stationCode', code: 'scope.not_own', message: faultMessage('scope.not_own') }],
      );
    }
    const result = await this.recordInspection.run(read.upload, caller.username);
    switch (result.kind) {
      case 'refused':
        throw await this.refusal(own, result.areaCode, sent, result.faults);
      case 'conflict':
        throw new ProblemError(
          409,
          'inspection.number_taken',
          { zh: '该报告编号已有内容不同的记录。', en: 'This number belongs to a test with other content.' },
          result.paths.map((path) => ({
            path,
            code: 'inspection.differs',
            message: faultMessage('inspection.differs'),
          })),
          { data: { id: result.id } },
        );
      case 'stored':
        reply.status(201);
        return result.answer;
      case 'repeated':
        reply.status(200);
        return result.answer;
    }
  }

  @Post(':id/amendments')
  @Access({ roles: ['station'], object: { kind: 'inspection', from: 'param', name: 'id' } })
  @ApiOperation({
    summary: 'Correct a stored test',
    description: 'A new version with reason, author and difference, judged anew; earlier versions stay.',
  })
  @ApiBody({ type: AmendmentDto })
  async amend(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
    @Caller() caller: Principal,
  ): Promise<InspectionAnswer & { version: number; difference: readonly ReportChange[] }> {
    const reason: unknown = isRecord(body) ? body['reason'] : undefined;
    const faults: FieldFault[] = [];
    if (reason === undefined || reason === null) faults.push({ path: 'reason', code: 'field.missing' });
    else if (typeof reason !== 'string') faults.push({ path: 'reason', code: 'field.not_text' });
    else if (reason.trim() === '') faults.push({ path: 'reason', code: 'field.empty' });
    else if (reason.length > 500) faults.push({ path: 'reason', code: 'field.too_long' });
    const read = readInspectionUpload(isRecord(body) ? body['report'] : undefined);
    if (!read.ok) faults.push(...read.faults.map(insideReport));
    if (!read.ok || faults.length > 0) throw faultsAsProblem(faults);
    const result = await this.amendInspection.run(id, read.upload, String(reason), caller.username);
    switch (result.kind) {
      case 'not_found':
        throw notFound();
      case 'refused':
        throw faultsAsProblem(result.faults.map(insideReport));
      case 'nothing_changed':
        throw new ProblemError(409, 'amendment.nothing_changed', {
          zh: '更正内容与现有记录相同。',
          en: 'The correction is the same as what is stored.',
        });
      case 'changed_meanwhile':
        throw new ProblemError(409, 'amendment.changed_meanwhile', {
          zh: '记录已被他人更正，请重新读取。',
          en: 'Somebody else corrected this test; read it again.',
        });
      case 'amended':
        return { ...result.answer, version: result.version, difference: result.difference };
    }
  }

  /** Keeps what was refused with its reason, then says so. */
  private async refusal(
    stationCode: string,
    areaCode: string | null,
    sent: { readonly body: unknown; readonly wire: Buffer },
    faults: readonly FieldFault[],
  ): Promise<ProblemError> {
    const number = isRecord(sent.body) ? sent.body['reportNo'] : null;
    await this.store.refuse({
      stationCode,
      areaCode,
      reportNo: typeof number === 'string' ? storable(number.slice(0, 100)) : null,
      receivedAt: this.clock.now(),
      code: 'inspection.refused',
      faults: faults.map(({ path, code }) => ({ path: storable(path), code })),
      raw: sent.wire,
    });
    return faultsAsProblem(faults);
  }
}

const readBody = (body: unknown): ReadUpload =>
  body instanceof UnreadableBody ? { ok: false, faults: [{ path: '', code: body.code }] } : readInspectionUpload(body);

/** Names of unknown fields may hold what a database cannot. */
const storable = (text: string): string => text.replaceAll(/[\0\p{Cs}]/gu, '?');

const insideReport = (fault: FieldFault): FieldFault => ({
  ...fault,
  path: fault.path === '' ? 'report' : `report.${fault.path}`,
});
