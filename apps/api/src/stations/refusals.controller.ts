import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  isRecord,
  RefusalDto,
  RefusalPageDto,
  RefusalQueryDto,
  uploadFieldAt,
  uploadFields,
  UploadFieldsDto,
  valueAt,
} from '@app/contracts';
import { Database, stationRefusal, stationRefusals } from '@app/persistence';
import { Access } from '../access/access-rule.js';
import { notFound } from '../core/problem.js';
import { invalidRequest } from '../core/validation-faults.js';

const READERS = ['administrator', 'auditor', 'supervisor', 'station'] as const;
const OF_STATION = { roles: READERS, object: { kind: 'station', from: 'param', name: 'code' } } as const;
const PAGE = 50;
const SERIAL = /^\d{1,18}$/;

/** Refused uploads as their sender needs them: the field, what was expected, what came. */
@ApiTags('stations')
@Controller()
export class RefusalsController {
  constructor(private readonly db: Database) {}

  @Get('stations/:code/refusals')
  @Access(OF_STATION)
  @ApiOperation({
    summary: 'Refused uploads of a station, the newest first; those without a good successor unless asked',
  })
  @ApiResponse({ status: 200, type: RefusalPageDto })
  list(@Param('code') code: string, @Query() query: RefusalQueryDto): Promise<RefusalPageDto> {
    const cursor = query.cursor ?? null;
    if (cursor !== null && !SERIAL.test(cursor)) {
      const message = { zh: '翻页标记无效', en: 'is not a cursor of this list' };
      throw invalidRequest([{ path: 'cursor', code: 'cursor.invalid', message }]);
    }
    return stationRefusals(this.db, code, { cursor, limit: query.limit ?? PAGE, openOnly: query.state !== 'all' });
  }

  @Get('stations/:code/refusals/:id')
  @Access(OF_STATION)
  @ApiOperation({ summary: 'One refused upload: every fault with what was expected and what was found, and its bytes' })
  @ApiResponse({ status: 200, type: RefusalDto })
  async one(@Param('code') code: string, @Param('id') id: string): Promise<RefusalDto> {
    const found = SERIAL.test(id) ? await stationRefusal(this.db, code, id) : null;
    if (!found) throw notFound();
    const { brief, faults, raw } = found;
    const text = raw.toString('utf8');
    const body = parsed(text);
    const method = isRecord(body) && isRecord(body['results']) ? body['results']['method'] : undefined;
    return {
      ...brief,
      allFaults: faults.map((fault) => ({
        ...fault,
        found: valueAt(body, fault.path) ?? null,
        expected: uploadFieldAt(fault.path, typeof method === 'string' ? method : undefined),
      })),
      text: Buffer.from(text, 'utf8').equals(raw) ? text : null,
      raw: raw.toString('base64'),
    };
  }

  @Get('upload-fields')
  @Access({ roles: 'signed_in' })
  @ApiOperation({ summary: 'Every field of a station upload: type, range, words, example, methods that have it' })
  @ApiResponse({ status: 200, type: UploadFieldsDto })
  fields(): UploadFieldsDto {
    return { items: uploadFields() };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
