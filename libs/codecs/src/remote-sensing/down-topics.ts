/** `ack`: which records are committed and which are refused. Only after it may a van delete its own copies. */
export interface AckMessage {
  readonly stored: readonly string[];
  /** `jlbh` is null when the record carried no readable code: then `index` (position in the array) tells which one */
  readonly refused: readonly {
    readonly jlbh: string | null;
    readonly index: number | null;
    readonly code: string;
    readonly path: string;
  }[];
  /** server time of the commit, ISO 8601 UTC */
  readonly at: string;
}

/**
 * The `ack` payload of a batch.
 * @param stored record codes that are committed, repeats included: a repeat is a success
 */
export function encodeAck(
  stored: readonly string[],
  rejects: readonly {
    readonly recordNo: string | null;
    readonly index: number | null;
    readonly code: string;
    readonly path: string;
  }[],
  at: Date,
): AckMessage {
  return {
    stored,
    refused: rejects.map(({ recordNo, index, code, path }) => ({ jlbh: recordNo, index, code, path })),
    at: at.toISOString(),
  };
}
