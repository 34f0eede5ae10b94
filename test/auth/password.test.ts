import { expect, test } from 'vitest';
import { inHashingLine } from '../../src/server/auth/hashing-line.ts';
import { verifyPassword } from '../../src/server/auth/password.ts';
import { Refusal } from '../../src/shared/refusals.ts';

test('[AUTH8] a line that was full when nobody’s password was first asked for costs that one question, and no later one', async () => {
  const ends: (() => void)[] = [];
  const held = Array.from({ length: 4 + 64 }, () => inHashingLine(() => new Promise<void>((end) => ends.push(end))));
  await expect(verifyPassword('anything', null)).rejects.toBeInstanceOf(Refusal);
  while (held.length > 0) {
    for (const end of ends.splice(0)) end();
    await held.shift();
  }
  expect(await verifyPassword('anything', null)).toBe(false);
});
