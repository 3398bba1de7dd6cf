export const SCAN_DIRECTIONS = ['enter', 'leave'] as const;
export type ScanDirection = (typeof SCAN_DIRECTIONS)[number];

/** A stay that has not ended. */
export interface OpenVisit {
  readonly id: string;
  readonly siteId: string;
  readonly enteredAt: Date;
}

export interface Scan {
  readonly siteId: string;
  readonly direction: ScanDirection;
  readonly at: Date;
}

export type ScanPlan =
  | { readonly kind: 'enter'; readonly closes: OpenVisit | null }
  | { readonly kind: 'leave'; readonly visit: OpenVisit }
  /** it is there already */
  | { readonly kind: 'stay'; readonly visit: OpenVisit }
  | { readonly kind: 'refused'; readonly code: string };

/** What a scan at a gate means for a machine that is somewhere or nowhere. A machine is at one site at a time. */
export function decideScan(open: OpenVisit | null, scan: Scan): ScanPlan {
  if (open !== null && scan.at < open.enteredAt) return { kind: 'refused', code: 'machine.scan_before_entry' };
  if (scan.direction === 'enter') {
    return open?.siteId === scan.siteId ? { kind: 'stay', visit: open } : { kind: 'enter', closes: open };
  }
  return open?.siteId === scan.siteId
    ? { kind: 'leave', visit: open }
    : { kind: 'refused', code: 'machine.not_on_site' };
}

/** Until when a machine may stay. @param maxStayHours whole hours ≥ 1 */
export function leaveBy(enteredAt: Date, maxStayHours: number): Date {
  return new Date(enteredAt.getTime() + maxStayHours * 3_600_000);
}
