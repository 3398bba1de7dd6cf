/** Grows as needed; integers as LEB128 varints, signed ones zigzagged. Exact up to 2^53. */
export class ByteWriter {
  private bytes = Buffer.allocUnsafe(4096);
  private at = 0;

  byte(value: number): void {
    if (this.at === this.bytes.length) this.grow(1);
    this.bytes[this.at++] = value;
  }

  unsigned(value: number): void {
    if (this.at + 8 > this.bytes.length) this.grow(8);
    let rest = value;
    while (rest > 0x7f) {
      if (rest <= 0x7fffffff) {
        this.bytes[this.at++] = (rest & 0x7f) | 0x80;
        rest >>>= 7;
      } else {
        this.bytes[this.at++] = (rest % 128) | 0x80;
        rest = Math.floor(rest / 128);
      }
    }
    this.bytes[this.at++] = rest;
  }

  signed(value: number): void {
    this.unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }

  text(value: string): void {
    const length = Buffer.byteLength(value);
    this.unsigned(length);
    if (this.at + length > this.bytes.length) this.grow(length);
    this.at += this.bytes.write(value, this.at);
  }

  done(): Buffer {
    return this.bytes.subarray(0, this.at);
  }

  private grow(by: number): void {
    const next = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.at + by));
    this.bytes.copy(next, 0, 0, this.at);
    this.bytes = next;
  }
}

export class ByteReader {
  private at = 0;
  constructor(private readonly bytes: Uint8Array) {}

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new Error('process_codec.truncated');
    return value;
  }

  unsigned(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const next = this.byte();
      value += (next & 0x7f) * factor;
      if (next < 0x80) return value;
    }
  }

  signed(): number {
    const value = this.unsigned();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  text(): string {
    const length = this.unsigned();
    const end = this.at + length;
    if (end > this.bytes.length) throw new Error('process_codec.truncated');
    const value = Buffer.from(this.bytes.subarray(this.at, end)).toString('utf8');
    this.at = end;
    return value;
  }
}
