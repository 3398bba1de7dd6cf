import { describe, expect, it } from '@jest/globals';
import { PACKET_MARK, shanghaiDayNumber } from '@app/domain';
import type { KnownTruck } from '../ports/truck-packet-store.js';
import { planFrames, type FrameFacts, type FrameSource, type ReceivedFrame } from './plan-frames.js';

const AT = Date.parse('2026-03-02T01:00:00Z');
const terminal: FrameSource = { origin: 'terminal', forwarder: null, enterprise: null, mayQuarantine: () => true };
const frame = (vin: string, source: FrameSource = terminal): ReceivedFrame => ({
  vin,
  raw: Buffer.from(vin),
  receivedAt: AT + 11_000,
  source,
});
const truck = (id: number, more: Partial<KnownTruck> = {}): KnownTruck => ({
  id,
  state: 'accepted',
  dialect: null,
  areaCode: '652301',
  enterprise: null,
  ...more,
});
const facts = (more: Partial<FrameFacts> = {}): FrameFacts => ({
  command: 2,
  dialect: 'A',
  firstAt: AT,
  lastAt: AT + 9_000,
  serial: 4,
  samples: 10,
  types: 2,
  contentHash: 77,
  signed: false,
  sealed: false,
  undecodable: null,
  happening: null,
  ...more,
});
const trucks = new Map([
  ['ours', truck(1)],
  ['waiting', truck(2, { state: 'waiting', areaCode: null })],
  ['refused', truck(3, { state: 'refused' })],
  ['theirs', truck(4, { enterprise: 'ENT-2' })],
]);

describe('planFrames', () => {
  it('files a readable packet by its own time', () => {
    const { batch, answers } = planFrames([frame('ours')], trucks, () => facts({ signed: true }));
    expect(answers).toEqual([{ kind: 'kept' }]);
    expect(batch.packets).toEqual([
      expect.objectContaining({
        truckId: 1,
        kind: 2,
        sampledAt: AT,
        lastAt: AT + 9_000,
        day: shanghaiDayNumber(AT),
        marks: PACKET_MARK.signed,
        serial: 4,
        samples: 10,
        contentHash: 77,
      }),
    ]);
  });

  it.each([
    ['a truck that waits for the bureau', 'waiting', terminal, { kind: 'kept' }, 1],
    ['a refused truck', 'refused', terminal, { kind: 'refused', code: 'truck.refused' }, 0],
    [
      'a VIN that found the waiting list full',
      'unknown',
      terminal,
      { kind: 'refused', code: 'truck.waiting_list_full' },
      0,
    ],
    [
      'a platform of another enterprise',
      'theirs',
      { ...terminal, origin: 'platform', forwarder: 'p', enterprise: 'ENT-1' } as const,
      { kind: 'refused', code: 'truck.not_yours' },
      0,
    ],
    [
      'a platform whose truck nobody registered',
      'ours',
      { ...terminal, origin: 'platform', forwarder: 'p', enterprise: 'ENT-1' } as const,
      { kind: 'kept' },
      1,
    ],
  ])('%s', (_, vin, source, answer, stored) => {
    const { batch, answers } = planFrames([frame(vin, source)], trucks, () => facts());
    expect(answers).toEqual([answer]);
    expect(batch.packets).toHaveLength(stored);
  });

  it('keeps what no dialect reads in quarantine and counts it; beyond the line’s allowance it is not acknowledged', () => {
    let left = 1;
    const source = { ...terminal, mayQuarantine: () => (left -= 1) >= 0 };
    const unreadable = () => facts({ undecodable: { code: 'obd.no_dialect', data: { length: 9 } } });
    const { batch, answers } = planFrames([frame('ours', source), frame('ours', source)], trucks, unreadable);
    expect(answers).toEqual([{ kind: 'kept' }, { kind: 'refused', code: 'truck.too_many_unreadable' }]);
    expect(batch.quarantine).toMatchObject([
      { reason: 'obd.no_dialect', source: 'ours', areaCode: '652301', detail: { command: 2, length: 9 } },
    ]);
    expect(batch.rejected).toMatchObject([{ truckId: 1, count: 2 }]);
  });

  it('stores an encrypted packet under the day of receipt, so that a repeat of that day is one row', () => {
    const sealed = () =>
      facts({ sealed: true, firstAt: null, lastAt: null, types: 0, undecodable: { code: 'obd.encrypted', data: {} } });
    const { batch } = planFrames([frame('ours')], trucks, sealed);
    expect(batch.packets).toMatchObject([
      { kind: 512, sampledAt: Date.parse('2026-03-01T16:00:00Z'), marks: PACKET_MARK.sealed },
    ]);
    expect(batch.quarantine).toEqual([]);
  });
});
