import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { InspectionHeadDto, readInspectionUpload, readObject, toInspectionReport } from '@app/contracts';
import { brokenUpload } from '../support/broken-uploads.js';

const validator = (value: object) =>
  validateSync(plainToInstance(InspectionHeadDto, value), {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
  });

describe('reading an upload', () => {
  it('never throws, and gives a readable report or faults with paths and codes', () => {
    fc.assert(
      fc.property(fc.oneof(brokenUpload as fc.Arbitrary<unknown>, fc.jsonValue() as fc.Arbitrary<unknown>), (body) => {
        const read = readInspectionUpload(body);
        if (read.ok) expect(toInspectionReport(read.upload).identity.reportNo).toBe(read.upload.reportNo);
        else {
          expect(read.faults.length).toBeGreaterThan(0);
          expect(read.faults.every((f) => /^[a-z]+(\.[a-z_]+)+$/.test(f.code))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('accepts by its fast path exactly what the validator accepts', () => {
    fc.assert(
      fc.property(brokenUpload, (body) => {
        const { results: _results, process: _process, ...head } = body;
        const read = readObject(InspectionHeadDto, head);
        expect(read.value !== null).toBe(validator(head).length === 0);
      }),
      { numRuns: 2000 },
    );
  });
});
