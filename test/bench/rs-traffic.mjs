/** Realistic roadside records as a site sends them: 34 fields of the national dictionary, about 640 bytes, repeatable from a seed. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const two = (n) => String(n).padStart(2, '0');

/** @param index serial number of the pass at the site: five passes a second */
export function record(siteCode, index, startMs, next, plates = 80_000) {
  const at = new Date(startMs + Math.floor(index / 5) * 1000 + 8 * 3_600_000);
  const date = `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`;
  const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`;
  const stamp = `${date.replaceAll('-', '')}${time.replaceAll(':', '')}`;
  const fixed = (value, digits) => Number(value.toFixed(digits));
  const diesel = next() < 0.2;
  const dirty = next() < 0.02;
  const co = fixed(next() * 0.02 - 0.002, 4);
  const hc = fixed(next() * 20 - 4, 2);
  const no = fixed(next() * (dirty ? 160 : 60) - 4, 2);
  // the record's own numbers agree, as a device makes them: carbon balance, ratio x CO2, VSP of speed, acceleration and slope
  const co2 = fixed(42 / (2.79 + 2 * co + 1.21e-4 * hc + 1e-4 * no), 3);
  const speed = fixed(25 + next() * 30, 1);
  const accel = fixed(next() * 1.5, 2);
  const mph = speed / 1.609344;
  const vsp =
    4.39 * Math.sin((0.5 * Math.PI) / 180) * mph +
    0.22 * mph * ((accel * 3.6) / 1.609344) +
    0.0954 * mph +
    0.0000272 * mph ** 3;
  return {
    jlbh: `${siteCode}01${stamp}${String((index % 5) * 200).padStart(3, '0')}`,
    dwbh: siteCode,
    ycxbh: '01',
    jcrq: `${date} ${time}`,
    cdxh: 1,
    hphm: `新B${String(10_000 + Math.floor(next() * plates)).padStart(5, '0')}`,
    cpys: diesel ? '1' : '0',
    hpzl: diesel ? '01' : '02',
    sbzxd: fixed(88 + next() * 12, 1),
    rlzl: diesel ? 'B' : 'A',
    pdjg: 1,
    co2jg: co2,
    cojg: fixed(co * co2, 3),
    hcjg: fixed(hc * co2, 1),
    nojg: fixed(no * co2, 1),
    coco2: co,
    hcco2: hc,
    noco2: no,
    btgdjg: fixed(next() * (dirty ? 45 : 8), 2),
    lgmhd: 0,
    clsd: speed,
    cljsd: accel,
    cdpd: 0.5,
    vsp: fixed(vsp, 2),
    fs: fixed(next() * 4, 1),
    fx: Math.floor(next() * 360),
    hjwd: fixed(10 + next() * 15, 1),
    sd: fixed(30 + next() * 40, 1),
    dqy: 94.2,
    ddjd: 87.3054,
    ddwd: 44.0142,
    tp1: `${stamp}_1.jpg`,
    tp2: `${stamp}_2.jpg`,
    gjxxbh: `${stamp}${index}`,
  };
}

export const siteCodes = (count) =>
  Array.from({ length: count }, (_, i) => `A652301${String(i + 100).padStart(3, '0')}`);
