const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);

/**
 * A 53-bit fingerprint of a record's content, as decimal text that fits a signed 64-bit column. It only tells "the same
 * record sent again" from "another content under the same record code", so two multiplicative lanes (the public-domain
 * cyrb53 construction) are enough; it is no defence against a forger. Numbers are mixed in by their bits, because writing
 * them out costs more than all the rest of decoding.
 */
export class ContentHash {
  private high = 0xdeadbeef;
  private low = 0x41c6ce57;

  private mix(code: number): void {
    this.high = Math.imul(this.high ^ code, 2654435761);
    this.low = Math.imul(this.low ^ code, 1597334677);
  }

  /** Null and '' are different; each call ends its own field. */
  text(text: string | null): this {
    if (text === null) {
      this.mix(0x110001);
      return this;
    }
    let { high, low } = this;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
    }
    this.high = high;
    this.low = low;
    this.mix(0x110002);
    return this;
  }

  number(value: number | null): this {
    if (value === null) {
      this.mix(0x110003);
      return this;
    }
    number[0] = value;
    this.mix(words[0] ?? 0);
    this.mix(words[1] ?? 0);
    return this;
  }

  /** The fingerprint so far as a safe integer. */
  value(): number {
    let { high, low } = this;
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    return 4294967296 * (2097151 & low) + (high >>> 0);
  }
}
