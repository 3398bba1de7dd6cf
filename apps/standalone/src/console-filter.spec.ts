import { expect, it } from '@jest/globals';
import { ConsoleFilter } from './console-filter.js';

const make = (perWindow?: number) => {
  const shown: string[] = [];
  return { shown, filter: new ConsoleFilter('api', (line) => shown.push(line), perWindow) };
};

it('shows warnings, errors and what is no log line; hides the rest', () => {
  const { shown, filter } = make();
  for (const line of [
    '{"level":"info","msg":"listening"}',
    '{"level":"warn","msg":"slow","code":"db.slow"}',
    '{"level":"error","msg":"failed","err":{"message":"no route"}}',
    'Segmentation fault',
    '',
    '{broken',
  ]) {
    filter.line(line, 0);
  }
  expect(shown).toEqual([
    '[api] warn · slow · db.slow',
    '[api] error · failed · no route',
    '[api] Segmentation fault',
    '[api] {broken',
  ]);
});

it('does not let one fault flood the console', () => {
  const { shown, filter } = make(2);
  for (let n = 0; n < 100; n += 1) filter.line('{"level":"error","msg":"down"}', n);
  expect(shown).toHaveLength(2);
  filter.line('{"level":"error","msg":"down"}', 20_000);
  expect(shown.slice(2)).toEqual(['[api] ... and 98 more, see the log', '[api] error · down']);
});
