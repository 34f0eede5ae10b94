const bucketsPerMs = 10;
const mostMs = 20_000;

export type Spread = { p50: number; p95: number; p99: number; max: number };

/** Durations in buckets of 0.1 ms, up to 20 s. */
export class Latencies {
  private readonly buckets = new Uint32Array(mostMs * bucketsPerMs + 1);
  private count = 0;
  private max = 0;

  add(ms: number): void {
    this.count += 1;
    if (ms > this.max) this.max = ms;
    this.buckets[(Math.min(Math.max(0, ms), mostMs) * bucketsPerMs) | 0]! += 1;
  }

  spread(): Spread {
    return { p50: this.at(0.5), p95: this.at(0.95), p99: this.at(0.99), max: Math.round(this.max * 10) / 10 };
  }

  private at(share: number): number {
    let left = Math.ceil(this.count * share);
    for (const [index, count] of this.buckets.entries()) {
      left -= count;
      if (left <= 0) return index / bucketsPerMs;
    }
    return mostMs;
  }
}
