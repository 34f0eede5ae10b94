const mostMs = 30_000;
const firstMs = 500;

/** How long to wait before try number `attempt` (0 is the first): anywhere up to a bound that doubles, so that a school does not come back all at once. */
export function backOff(attempt: number, random: () => number = Math.random): number {
  return random() * Math.min(mostMs, firstMs * 2 ** attempt);
}
