import { expect } from 'vitest';
import * as z from 'zod/mini';

export type StrictCase = { right: object; wrong: object[] };

/** An input passes what is right, and refuses each of what is wrong, a field that it does not know, and what is no object. */
export function expectStrict(inputs: object, name: string, { right, wrong }: StrictCase): void {
  const schema = new Map<string, z.ZodMiniType>(Object.entries(inputs)).get(name)!;
  expect(z.safeParse(schema, right).success).toBe(true);
  for (const one of [...wrong, { ...right, isAdmin: true }, null, 'x', [right]])
    expect(z.safeParse(schema, one).success, JSON.stringify(one)).toBe(false);
}
