import { areaContains } from '../access/principal.js';

/** How narrow a GB/T 2260 code is: 0 nationwide, 1 province, 2 prefecture, 3 county. */
export function areaLevel(code: string): 0 | 1 | 2 | 3 {
  if (code === '000000') return 0;
  if (code.endsWith('0000')) return 1;
  return code.endsWith('00') ? 2 : 3;
}

/** Do two areas share ground, that is: does one contain the other? */
export function areasMeet(a: string, b: string): boolean {
  return areaContains(a, b) || areaContains(b, a);
}
