export interface FuzzTally {
  readonly frames: number;
  readonly decoded: number;
  readonly undecodable: number;
  readonly badFrames: number;
  readonly goodFound: number;
  readonly swallowed: number;
}
export function fuzz(
  codec: unknown,
  corpus: readonly Buffer[],
  options: { readonly frames: number; readonly seed?: number; readonly onProgress?: (done: number) => void },
): FuzzTally;
