/** A token bucket: `burst` at once, then `perSecond`. */
export class Bucket {
  private tokens: number;
  private at = performance.now();
  private readonly perSecond: number;
  private readonly burst: number;

  constructor(limit: { perSecond: number; burst: number }) {
    this.perSecond = limit.perSecond;
    this.burst = this.tokens = limit.burst;
  }

  take(count: number): boolean {
    if (!this.has(count)) return false;
    this.tokens -= count;
    return true;
  }

  /** What was taken elsewhere is owed where it is not there, down to `least`. */
  takeAway(count: number, least: number): void {
    this.refill();
    this.tokens = Math.max(this.tokens - count, least);
  }

  has(count: number): boolean {
    this.refill();
    return this.tokens >= count;
  }

  /** How long until there are so many, if nothing is taken. */
  msUntil(count: number): number {
    this.refill();
    return Math.ceil((Math.max(count - this.tokens, 0) / this.perSecond) * 1_000);
  }

  private refill(): void {
    const now = performance.now();
    this.tokens = Math.min(this.burst, this.tokens + ((now - this.at) / 1_000) * this.perSecond);
    this.at = now;
  }
}
