import { describe, expect, it } from '@jest/globals';
import { PublishGate } from './publish-gate.js';

describe('PublishGate', () => {
  it('holds everything until the platform listens', () => {
    const gate = new PublishGate({ messages: 10, bytes: 100 });
    const passed: number[] = [];
    gate.pass(() => passed.push(1));
    expect([passed, gate.waiting]).toEqual([[], 1]);
    gate.setListening();
    gate.pass(() => passed.push(2));
    expect(passed).toEqual([1, 2]);
  });

  it.each([
    [10, 0],
    [0, 100],
  ])('holds at %i messages or %i bytes, and opens at half of it, in order', (messages, bytes) => {
    const gate = new PublishGate({ messages: 10, bytes: 100 });
    gate.setListening();
    gate.update(messages, bytes);
    const passed: number[] = [];
    for (const i of [1, 2, 3]) gate.pass(() => passed.push(i));
    gate.update(Math.ceil(messages * 0.6), Math.ceil(bytes * 0.6));
    expect(passed).toEqual([]);
    gate.update(messages / 2, bytes / 2);
    expect(passed).toEqual([1, 2, 3]);
  });
});
