import type { newChance } from '../seed.ts';

/** From 0 to below 1. */
export type Chance = ReturnType<typeof newChance>;

export function pick<One>(chance: Chance, some: readonly One[]): One {
  return some[Math.floor(chance() * some.length)]!;
}

/** About this share of them. */
export function several<One>(chance: Chance, some: readonly One[], share: number): One[] {
  return some.filter(() => chance() < share);
}
