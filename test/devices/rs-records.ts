import { formatShanghai } from '@app/domain';

/** Deterministic numbers in [0, 1): the same seed gives the same traffic. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export interface RecordOptions {
  readonly siteCode: string;
  readonly lineNo?: string;
  /** moment of the pass */
  readonly at: Date;
  /** distinguishes passes within one second, 0–999 */
  readonly serial: number;
  readonly random: () => number;
  readonly plate?: string;
}

/** A record of the national dictionary as a real site sends it: 36 fields, consistent arithmetic, some negative noise. */
export function rsRecord(options: RecordOptions): Record<string, unknown> {
  const { siteCode, lineNo = '01', at, serial, random: next } = options;
  const local = formatShanghai(at);
  const stamp = local.replaceAll(/[-: ]/g, '');
  const round = (value: number, digits: number): number => Number(value.toFixed(digits));
  const co2 = round(13.5 + next(), 2);
  const coRatio = round(next() * 0.02 - 0.002, 4);
  const hcRatio = round(next() * 20 - 4, 2);
  const noRatio = round(next() * 60 - 4, 2);
  const diesel = next() < 0.2;
  return {
    jlbh: `${siteCode}${lineNo}${stamp}${String(serial).padStart(3, '0')}`,
    dwbh: siteCode,
    ycxbh: lineNo,
    jcrq: local,
    cdxh: 1 + Math.floor(next() * 2),
    hphm: options.plate ?? `新B${String(10_000 + Math.floor(next() * 90_000))}`,
    cpys: diesel ? '1' : '0',
    hpzl: diesel ? '01' : '02',
    sbzxd: round(85 + next() * 15, 1),
    rlzl: diesel ? 'B' : 'A',
    pdjg: 1,
    co2jg: co2,
    cojg: round(coRatio * co2, 3),
    hcjg: round(hcRatio * co2, 1),
    nojg: round(noRatio * co2, 1),
    coco2: coRatio,
    hcco2: hcRatio,
    noco2: noRatio,
    btgdjg: round(next() * 5, 2),
    lgmhd: 0,
    clsd: round(30 + next() * 30, 1),
    cljsd: round(next() * 1.5, 2),
    cdpd: 0.5,
    vsp: round(3 + next() * 15, 2),
    fs: round(next() * 4, 1),
    fx: Math.floor(next() * 360),
    hjwd: round(10 + next() * 15, 1),
    sd: round(30 + next() * 40, 1),
    dqy: 94.2,
    ddjd: 87.3054,
    ddwd: 44.0142,
    tp1: `${stamp}_1.jpg`,
    tp2: `${stamp}_2.jpg`,
    gjxxbh: `${stamp}${serial}`,
  };
}
