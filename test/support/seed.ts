/** All chance of a fault test comes from here: the same seed breaks the same things after the same pauses. */
export const seed = Number(process.env.PREAU_FAULT_SEED ?? Date.now() % 1_000_000);

/** From 0 to below 1, in an order that the seed decides (mulberry32). */
export function newChance(from = seed): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What was broken and what was counted, in one line of the test's output. */
export function report(test: string, counted: Record<string, number>): void {
  const words = Object.entries(counted).map(([what, count]) => `${count} ${what}`);
  process.stdout.write(`${test}: seed ${seed}, ${words.join(', ')}\n`);
}

/** A number that the environment may set, as in `PREAU_FAULT_KILLS=25 npm run test:faults`. */
export function flag(name: string, otherwise: number): number {
  return Number(process.env[`PREAU_FAULT_${name}`] ?? otherwise);
}
