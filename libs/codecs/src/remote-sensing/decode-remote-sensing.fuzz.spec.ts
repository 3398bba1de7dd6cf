import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { decodeRemoteSensing } from './decode-remote-sensing.js';
import * as side from './decode-side-topics.js';
import { READING_FIELDS } from './reading-fields.js';
import { formatTopic, parseTopic } from './topics.js';

const context = { siteCode: 'C652301001', lineNo: '01', receivedAt: new Date('2026-03-02T01:00:05Z') };
const good: Record<string, unknown> = {
  jlbh: 'C6523010010120260302090000',
  jcrq: '2026-03-02 09:00:00',
  hphm: '新B06A3H',
  cpys: '0',
  co2jg: 15.026,
  hcjg: -92,
  clsd: 22.4,
};

/** Everything the decoder may hand on: declared ranges, finite, storable, own prototype-free extras. */
function expectSound(payload: Uint8Array): void {
  const { records, rejects } = decodeRemoteSensing(payload, context);
  expect(records.length + rejects.length).toBeGreaterThan(0);
  for (const record of records) {
    for (const [name, { min, max }] of Object.entries(READING_FIELDS)) {
      const value = record[name as keyof typeof READING_FIELDS];
      if (value !== null) expect(Number.isFinite(value) && value >= min && value <= max).toBe(true);
    }
    expect(record.passedAt.getTime()).toBeLessThanOrEqual(context.receivedAt.getTime() + 86_400_000);
    expect(record.recordNo).toMatch(/^C65230100101\d{14}(\d{2,3})?$/);
    const stored = JSON.stringify([record.raw, record.extra, record.plateOriginal, record.media]);
    expect(JSON.parse(stored)).toBeDefined();
    expect(/(?<!\\)(\\\\)*\\u(0000|d[89a-f])/i.test(stored)).toBe(false);
    expect(Object.getPrototypeOf(record.extra)).toBeNull();
  }
  for (const reject of rejects) {
    expect(reject.code).toMatch(/^(payload|reading)\.[a-z0-9_]+$/);
    expect(reject.raw.byteLength).toBeGreaterThanOrEqual(payload.byteLength === 0 ? 0 : 1);
    expect(() => JSON.stringify(reject.data)).not.toThrow();
  }
}

const fields = [
  ...Object.values(READING_FIELDS).map((f) => f.name),
  'jlbh',
  'jcrq',
  'hphm',
  'cpys',
  'dwbh',
  'ycxbh',
  'tp1',
  'wxyy',
];
const key = fc.oneof(
  fc.constantFrom(...fields),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'),
  fc.string({ unit: 'binary' }),
);
const value = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    -99,
    99999,
    '99999',
    '1e999',
    '1e-300',
    1e308,
    -1e308,
    5e-324,
    '-',
    'NaN',
    '\u0000',
    '\udfff',
    true,
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 7 }),
);
const change = fc.array(fc.tuple(key, value), { maxLength: 6 });

describe('decodeRemoteSensing under fuzz', () => {
  it('survives mutated records', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const texts = changes.map((list) => {
          const members = [...Object.entries(good), ...list].map(
            ([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`,
          );
          return `{${members.join(',')}}`;
        });
        expectSound(Buffer.from(`[${texts.join(',')}]`));
      }),
      { numRuns: 400 },
    );
  });

  it('survives broken text', () => {
    const text = JSON.stringify([good, good]);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(20), fc.string({ unit: 'binary', maxLength: 8 }), (at, cut, insert) => {
        expectSound(Buffer.from(text.slice(0, at) + insert + text.slice(at + cut)));
      }),
      { numRuns: 400 },
    );
  });

  it('survives random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), expectSound), { numRuns: 300 });
  });

  it.each([
    ['deep arrays', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['deep field', `{"jlbh":"C6523010010120260302090000","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    [
      'deep objects in a number',
      `[{"jlbh":"C6523010010120260302090000","clsd":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}]`,
    ],
    [
      'many keys',
      `{"jlbh":"C6523010010120260302090000",${Array.from({ length: 5000 }, (_, i) => `"k${i}":1`).join(',')}}`,
    ],
    ['prototype', '{"__proto__":{"jlbh":"C6523010010120260302090000","clsd":900},"constructor":1}'],
    ['huge number', `{"jlbh":"C6523010010120260302090000","x":${'9'.repeat(2000)},"nojg":${'9'.repeat(400)}}`],
  ])('survives %s', (_name, text) => {
    expectSound(Buffer.from(text));
  });

  it('refuses or reads every side message without throwing', () => {
    const decoders = [
      side.decodeCalibration,
      side.decodeFlow,
      (payload: Uint8Array) => side.decodeBirth(payload, 'C652301001'),
      side.decodeStatus,
      side.decodePosition,
      side.decodeMedia,
      side.decodeCommandReply,
    ];
    const names = fc.constantFrom(
      'kind',
      'at',
      'passed',
      'values',
      'hour',
      'lines',
      'ycxbh',
      'files',
      'ok',
      'state',
      'ddjd',
      '__proto__',
    );
    const body = fc.dictionary(
      names,
      fc.oneof(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom('zero', '2026-03-02 09:00:00', 'online')),
    );
    fc.assert(
      fc.property(body, fc.uint8Array({ maxLength: 40 }), (object, bytes) => {
        for (const decode of decoders) {
          for (const payload of [Buffer.from(JSON.stringify(object)), bytes]) {
            const result = decode(payload);
            if (!result.ok) expect(result.code).toMatch(/^(payload|side)\.[a-z0-9_]+$/);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('parses only topics it can format again', () => {
    const level = fc.constantFrom(
      'ves',
      'v1',
      'rs',
      'C652301001',
      '01',
      'rec',
      'ack',
      'cmd',
      'reply',
      '#',
      '+',
      '',
      'w-1',
    );
    fc.assert(
      fc.property(fc.array(level, { maxLength: 8 }), (levels) => {
        const topic = levels.join('/');
        const parsed = parseTopic(topic);
        if (parsed !== null) expect(formatTopic(parsed)).toBe(topic);
      }),
      { numRuns: 1000 },
    );
  });
});
