/** A bucket of tokens that fills slowly: what one line may do now and then, but not all the time. */
export class Allowance {
  private tokens: number;
  private at: number;

  /**
   * @param burst most tokens at once
   * @param perSecond tokens that come back
   * @param now ms of any clock that does not go back
   */
  constructor(
    private readonly burst: number,
    private readonly perSecond: number,
    now: number,
  ) {
    this.tokens = burst;
    this.at = now;
  }

  /** @returns false when none is left */
  take(now: number): boolean {
    this.tokens = Math.min(this.burst, this.tokens + ((now - this.at) / 1000) * this.perSecond);
    this.at = now;
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }
}
