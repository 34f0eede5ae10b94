import { setTimeout as delay } from 'node:timers/promises';

/** Waits until a condition yields something truthy, and returns it. The only way a test waits: it ends as soon as it can. */
export async function until<T>(
  condition: () => T | Promise<T>,
  { withinMs = 20_000, everyMs = 20 } = {},
): Promise<NonNullable<T>> {
  for (const end = Date.now() + withinMs; ; await delay(everyMs)) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`Not within ${withinMs} ms: ${condition.toString()}`);
  }
}
