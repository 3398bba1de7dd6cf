import { describe, expect, it } from '@jest/globals';
import { createLogger } from '../logging/logger.js';
import { Shutdown } from './shutdown.js';

const quiet = createLogger({ role: 'test', level: 'silent' });
const make = (graceMs = 5_000) => {
  const codes: number[] = [];
  return { codes, shutdown: new Shutdown(quiet, graceMs, (code) => void codes.push(code)) };
};

describe('an orderly end', () => {
  it('closes what was opened last first, waiting for each', async () => {
    const { codes, shutdown } = make();
    const order: string[] = [];
    shutdown.add('database', () => void order.push('database'));
    shutdown.add('http', async () => {
      await new Promise((resolve) => setImmediate(resolve));
      order.push('http');
    });
    await shutdown.run('test');
    expect(order).toEqual(['http', 'database']);
    expect(codes).toEqual([0]);
  });

  it('goes on after a step that failed, and says so by its exit code', async () => {
    const { codes, shutdown } = make();
    const order: string[] = [];
    shutdown.add('database', () => void order.push('database'));
    shutdown.add('http', () => Promise.reject(new Error('stuck')));
    await shutdown.run('test');
    expect(order).toEqual(['database']);
    expect(codes).toEqual([1]);
  });

  it('happens once, however often it is asked for', async () => {
    const { codes, shutdown } = make();
    let closed = 0;
    shutdown.add('x', () => void (closed += 1));
    await Promise.all([shutdown.run('a'), shutdown.run('b')]);
    expect(closed).toBe(1);
    expect(codes).toEqual([0]);
  });

  it('does not wait for ever', async () => {
    const { codes, shutdown } = make(10);
    let release: () => void = () => undefined;
    shutdown.add('x', () => new Promise<void>((resolve) => (release = resolve)));
    const ended = shutdown.run('test');
    await new Promise<void>((resolve) => {
      const poll = setInterval(() => {
        if (codes.length === 0) return;
        clearInterval(poll);
        resolve();
      }, 5);
    });
    expect(codes).toEqual([1]);
    release();
    await ended;
  });
});
