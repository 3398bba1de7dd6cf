/**
 * A doubt with its numbers. Doubt never refuses a report. `items` are the judged items it makes unusable; with
 * `usable: true` and no items it only informs.
 */
export interface InspectionMark {
  readonly code: string;
  readonly path?: string;
  readonly usable: boolean;
  readonly items: readonly string[];
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
}

/** Something that cannot be: the report is refused with every fault listed. */
export interface InspectionFault {
  readonly path: string;
  readonly code: string;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
}

export interface CheckOutcome {
  readonly faults: readonly InspectionFault[];
  readonly marks: readonly InspectionMark[];
}

/** A mark that only informs. */
export function note(code: string, data: InspectionMark['data'], path?: string): InspectionMark {
  return { code, usable: true, items: [], data, ...(path === undefined ? {} : { path }) };
}

/** A mark that makes the named items unusable. */
export function spoil(
  code: string,
  items: readonly string[],
  data: InspectionMark['data'],
  path?: string,
): InspectionMark {
  return { code, usable: false, items, data, ...(path === undefined ? {} : { path }) };
}
