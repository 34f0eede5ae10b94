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

  has(count: number): boolean {
    const now = performance.now();
    this.tokens = Math.min(this.burst, this.tokens + ((now - this.at) / 1_000) * this.perSecond);
    this.at = now;
    return this.tokens >= count;
  }
}
