import { expect, test } from 'vitest';
import { meKey } from '../../../src/client/session/me-key.ts';
import type { Me } from '../../../src/shared/me.ts';
import { pass } from '../fake-time.ts';
import { meAs } from '../stage.tsx';
import { following } from './following.ts';

/** Someone whose school the test renames, and how often they asked who they are. */
async function rung() {
  let present = meAs('Leïla', ['Collège Jules-Verne', 'parent']);
  const stand = await following({ me: () => structuredClone(present) });
  const { server, live } = stand;
  live.queryClient.setQueryData<Me>(meKey, present);
  return {
    ...stand,
    ring: (what: string) => server.signal('onAccount', { what }),
    asked: () => server.calls('me').length,
    school: () => live.queryClient.getQueryData<Me>(meKey)?.memberships[0]?.establishment.name,
    rename: (name: string) => (present = meAs('Leïla', [name, 'parent'])),
  };
}

test('[ACCOUNT4] what the bell names is asked again, and what changed is shown', async () => {
  const { ring, rename, asked, school, server } = await rung();
  rename('École Ibn-Khaldoun');
  ring('me');
  await pass(1_600);
  expect([asked(), school()]).toEqual([1, 'École Ibn-Khaldoun']);
  expect(server.calls('conversations')).toHaveLength(2);
});

test('[ACCOUNT4] what somebody shares is asked again with who they are', async () => {
  const { ring, asked } = await rung();
  ring('preferences');
  await pass(1_600);
  expect(asked()).toBe(1);
});

test('[ACCOUNT4] ten rings in a second are one question, and the next second may ask again', async () => {
  const { ring, asked } = await rung();
  for (let index = 0; index < 10; index += 1) {
    ring('me');
    await pass(90);
  }
  await pass(1_000);
  expect(asked()).toBe(1);
  ring('me');
  await pass(1_600);
  expect(asked()).toBe(2);
});

test('[ACCOUNT4] on a new line it rings for everything, which is asked at once', async () => {
  const { ring, asked } = await rung();
  ring('me');
  ring('all');
  await pass(10);
  expect(asked()).toBe(1);
  await pass(2_000);
  expect(asked()).toBe(1);
});

test('[ACCOUNT4] what is not held is not asked for, and an unknown word breaks nothing', async () => {
  const { ring, asked, server } = await rung();
  const before = server.calls('conversations').length;
  for (const what of ['drafts', 'job', 'invented']) ring(what);
  await pass(2_000);
  expect([asked(), server.calls('conversations').length]).toEqual([0, before]);
  expect(server.listening('onAccount')).toBe(1);
});

test('[ACCOUNT4] a bell that broke off is hung up again', async () => {
  const { ring, asked, server } = await rung();
  server.breakOff('onAccount');
  await pass(600);
  expect(server.listening('onAccount')).toBe(1);
  ring('all');
  await pass(10);
  expect(asked()).toBe(1);
});
