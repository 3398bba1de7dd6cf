import { describe, expect, it } from '@jest/globals';
import { DEFAULT_PLATE_LAYOUT, MACHINE_STAGES } from '@app/domain';
import { createMachineCard, createMachinePlate } from './create-machine-plate.js';

const MM = 72 / 25.4;
const box = (pdf: Buffer): number[] =>
  (/\/MediaBox \[([^\]]+)\]/.exec(pdf.toString('latin1'))?.[1] ?? '').split(' ').map(Number);
const spec = { layout: DEFAULT_PLATE_LAYOUT, code: '3-CJ1000A5', url: 'https://example.test/scan/abcdefghijklmnop' };

describe('plate and card of a machine', () => {
  it('have the sizes of the layout', async () => {
    const plate = await createMachinePlate({ ...spec, stage: '3' });
    const layout = { ...DEFAULT_PLATE_LAYOUT, widthMm: 200, heightMm: 100, qrMm: 60 };
    const small = await createMachinePlate({ ...spec, layout, stage: 'D' });
    const lines = MACHINE_STAGES.map((stage) => ({ label: '机械类型', value: `挖掘机 ${stage}` }));
    const card = await createMachineCard({ ...spec, stage: '3', lines });
    const sizes = [plate, small, card].map((pdf) =>
      box(pdf)
        .slice(2)
        .map((points) => Math.round(points / MM)),
    );
    expect(sizes).toEqual([
      [300, 160],
      [200, 100],
      [86, 54],
    ]);
    for (const pdf of [plate, small, card]) expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
