import { timeMs } from './bytes.js';

/** Most items one data unit may hold; the shortest engine item is 31 bytes long, so real packets are far below. */
const MAX_ITEMS = 512;

/**
 * Where the items of one data unit lie: offsets in the frame, filled by a walk. One table is used again for every frame, so a walk
 * allocates nothing; read it before the next walk.
 */
export class ItemTable {
  readonly type = new Uint8Array(MAX_ITEMS);
  /** offset and length of the body */
  readonly body = new Int32Array(MAX_ITEMS);
  readonly length = new Int32Array(MAX_ITEMS);
  /** offset of the item's own time, -1 = none */
  readonly time = new Int32Array(MAX_ITEMS);
  /** offset and length of a local trailer behind the item; length 0 = none */
  readonly trailer = new Int32Array(MAX_ITEMS);
  readonly trailerLength = new Int32Array(MAX_ITEMS);
  /** how many items of the same type came before */
  readonly ordinal = new Uint16Array(MAX_ITEMS);
  private readonly seen = new Uint16Array(256);
  count = 0;
  /** offset of the first byte of the signature trailer, -1 = none */
  signature = -1;

  clear(): void {
    for (let i = 0; i < this.count; i++) this.seen[this.type[i] ?? 0] = 0;
    this.count = 0;
    this.signature = -1;
  }

  /** @returns false when the table is full */
  add(type: number, body: number, length: number, time: number): boolean {
    const i = this.count;
    if (i >= MAX_ITEMS) return false;
    this.type[i] = type;
    this.body[i] = body;
    this.length[i] = length;
    this.time[i] = time;
    this.trailerLength[i] = 0;
    const before = this.seen[type] ?? 0;
    this.ordinal[i] = before;
    this.seen[type] = before + 1;
    this.count = i + 1;
    return true;
  }

  /**
   * Time of item `i`, epoch ms: its own where the dialect has one; otherwise the packet's time is that of the first sample and the
   * k-th item of a type was sampled k seconds later (firmware of dialect A, device-protocols 1.4).
   */
  timeMs(i: number, bytes: Uint8Array, packetMs: number): number {
    const time = this.time[i] ?? -1;
    return time >= 0 ? timeMs(bytes, time) : packetMs + 1000 * (this.ordinal[i] ?? 0);
  }

  /** Notes a trailer behind the item added last. */
  addTrailer(at: number, length: number): void {
    this.trailer[this.count - 1] = at;
    this.trailerLength[this.count - 1] = length;
  }
}
