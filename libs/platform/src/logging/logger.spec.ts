import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logger.js';
import { NestLogger } from './nest-logger.js';

const capture = (readable = false) => {
  const lines: string[] = [];
  const logger = createLogger({
    role: 'test',
    level: 'debug',
    readable,
    destination: { write: (line) => void lines.push(line) },
  });
  return { logger, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> };
};

describe('the log', () => {
  it.each([
    [{ plate: '新B12345' }],
    [{ vehicle: { vin: 'LSVAA49J132047371', plate: '新B12345' } }],
    [{ items: [{ reading: { plateNo: '新B12345' } }] }],
    [{ req: { headers: { authorization: 'Bearer 新B12345' } } }],
    [{ body: { password: '新B12345', user: 'x' } }],
  ])('keeps secrets and personal data out: %j', (fields) => {
    const { logger, lines } = capture();
    logger.info(fields, 'seen');
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('新B12345');
    expect(lines[0]).not.toContain('LSVAA49J132047371');
    expect(lines[0]).toContain('[redacted]');
  });

  it('keeps type, code and cause of an error, not the row of a database error', () => {
    const { logger, lines, last } = capture();
    const err = Object.assign(new Error('duplicate key', { cause: new Error('below') }), {
      code: '23505',
      detail: 'Key (plate)=(新B12345) already exists.',
    });
    logger.error({ err }, 'failed');
    expect(last()).toMatchObject({
      level: 'error',
      role: 'test',
      err: { code: '23505', message: 'duplicate key', cause: { message: 'below' } },
    });
    expect(lines[0]).not.toContain('新B12345');
  });

  it('writes one readable line for a terminal', () => {
    const { logger, lines } = capture(true);
    logger.warn({ n: 3 }, 'almost full');
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d WARN {2}\[test\] almost full n=3\n$/);
  });

  it('lets Nest speak through it', () => {
    const { logger, last } = capture();
    new NestLogger(logger).warn('mapped', 'Router');
    expect(last()).toMatchObject({ level: 'warn', msg: 'mapped', context: 'Router' });
    new NestLogger(logger).error(new Error('broken'), 'Error: broken\n    at x', 'Boot');
    expect(last()).toMatchObject({ level: 'error', msg: 'broken', context: 'Boot', err: { message: 'broken' } });
  });
});
