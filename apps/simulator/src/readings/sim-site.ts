/** A site or van as the simulator plays it. A vertical, B horizontal, C van, D black-smoke camera. */
export interface SimSite {
  readonly code: string;
  readonly kind: 'A' | 'B' | 'C' | 'D';
  readonly lineNo: string;
  readonly lane: number;
  readonly slopeDeg: number | null;
  readonly lon: number;
  readonly lat: number;
}

/** Seats of the counties, degrees; a van works near one of them. */
const SEATS: Readonly<Record<string, readonly [number, number]>> = {
  '652301': [87.3, 44.01],
  '652302': [87.98, 44.15],
  '652323': [86.89, 44.19],
  '652324': [86.22, 44.31],
  '652325': [89.59, 44.02],
  '652327': [89.18, 44.0],
  '652328': [90.28, 43.83],
};

/** Road slopes between 0.4 and 1.5 degrees, the same for a code every time. */
function slopeOf(code: string): number {
  const sum = Array.from(code).reduce((total, sign) => total + sign.charCodeAt(0), 0);
  return Math.round((0.4 + (sum % 12) * 0.1) * 100) / 100;
}

/** What the code tells: kind by its letter, place by its county. */
export function simSite(code: string, lineNo = '01'): SimSite {
  const letter = code.charAt(0);
  const kind = letter === 'B' || letter === 'C' || letter === 'D' ? letter : 'A';
  const [lon, lat] = SEATS[code.slice(1, 7)] ?? [87.3, 44.01];
  return { code, kind, lineNo, lane: Number(lineNo), slopeDeg: kind === 'D' ? null : slopeOf(code), lon, lat };
}
