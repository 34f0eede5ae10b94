import { until } from './until.ts';

/** Once each of these servers says of its bus that it is so: `joined` by Redis, or `polling` the rows. */
export async function busIs(state: string, ...origins: string[]): Promise<void> {
  const isSo = async (origin: string) =>
    ((await (await fetch(`${origin}/readyz`)).json()) as { bus: string }).bus === state;
  await until(async () => (await Promise.all(origins.map(isSo))).every(Boolean), { withinMs: 10_000 });
}
