import { describe, expect, it } from '@jest/globals';
import { INSPECTION_EXAMPLES } from './inspection-examples.js';
import { readInspectionUpload } from './read-inspection.js';
import { uploadFieldAt, uploadFields, valueAt } from './upload-fields.js';

/** Every path of a body with list places left out. */
function pathsOf(value: unknown, prefix = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => pathsOf(one, `${prefix}[]`));
  if (typeof value !== 'object' || value === null) return [prefix];
  return Object.entries(value).flatMap(([name, one]) => pathsOf(one, prefix === '' ? name : `${prefix}.${name}`));
}

describe('fields of an upload', () => {
  it.each(Object.keys(INSPECTION_EXAMPLES))('the example of %s has no field that is not described', (method) => {
    const value = INSPECTION_EXAMPLES[method]?.value;
    const unknown = [...new Set(pathsOf(value))].filter((path) => uploadFieldAt(path, method) === null);
    expect(unknown).toEqual([]);
  });

  it('names every field once for each meaning, with what is expected', () => {
    const fields = uploadFields();
    expect(fields.length).toBeGreaterThan(100);
    expect(uploadFieldAt('vehicle.stage')).toMatchObject({
      type: 'whole_number',
      minimum: 0,
      maximum: 7,
      methods: null,
    });
    expect(uploadFieldAt('media[3].file')).toMatchObject({ path: 'media[].file', type: 'text', required: true });
    expect(uploadFieldAt('results.idle.coPct', 'two_speed_idle')?.methods).toEqual(['two_speed_idle']);
    expect(uploadFieldAt('nobody.knows')).toBeNull();
  });

  it('finds the field and the value of every fault of a broken body', () => {
    const body = structuredClone(INSPECTION_EXAMPLES['two_speed_idle']?.value) as Record<string, unknown>;
    body['testTimes'] = 'first';
    (body['vehicle'] as Record<string, unknown>)['stage'] = 12;
    delete body['lineNo'];
    const read = readInspectionUpload(body);
    const faults = read.ok ? [] : read.faults;
    expect(
      Object.fromEntries(faults.map(({ path }) => [path, [uploadFieldAt(path)?.required, valueAt(body, path)]])),
    ).toEqual({ testTimes: [true, '"first"'], 'vehicle.stage': [false, '12'], lineNo: [true, undefined] });
  });

  it('tells a list and a block by what they are, and nothing of what is not there', () => {
    const body = { a: [1, { b: 'x' }], c: {} };
    expect(['a', 'a[1].b', 'c', 'a[7]', 'constructor', 'a.b.c'].map((path) => valueAt(body, path))).toEqual([
      '[… 2]',
      '"x"',
      '{…}',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
