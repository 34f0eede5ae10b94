import { expect, test } from 'vitest';
import type { TestClient } from '../support/client.ts';
import { nothingDue } from '../support/due.ts';
import { expectForgotten, expectOwnersAlone, expectRefused, owned } from '../support/owned.ts';
import { refusalOf } from '../support/refusal.ts';
import { say, start } from '../support/talk.ts';

const pin = ({ api }: TestClient, conversationId: string) => api.setPinned.mutate({ conversationId, pinned: true });

test('[CONV20] a pin is its owner’s alone, on all their devices, and drawn once', () =>
  expectOwnersAlone(pin, { pinned: true }));

test('[CONV20] nobody pins what is not theirs, or no more', () => expectRefused(pin));

test('[CONV20] who comes anew has pinned nothing', () => expectForgotten(pin, { pinned: false }));

test('[CONV3] [CONV20] pinned it comes first, and unpinned where its last message stands', async () => {
  await using t = await owned();
  const { id: newer } = await start(t.s, t.admin, ['teacher'], { title: 'Plus récent' });
  await say(t.admin, newer, 'later');
  const order = async () => (await t.teacher.api.conversations.query({})).items.map(({ id }) => id);
  expect(await order()).toEqual([newer, t.id]);
  await pin(t.teacher, t.id);
  expect(await order()).toEqual([t.id, newer]);
  expect((await t.admin.api.conversations.query({})).items.map(({ id }) => id)).toEqual([newer, t.id]);
  await t.teacher.api.setPinned.mutate({ conversationId: t.id, pinned: false });
  expect(await order()).toEqual([newer, t.id]);
});

test('[CONV20] the same at once is drawn once', async () => {
  await using t = await owned();
  await nothingDue(t.s);
  const revision = async () => {
    const row = await t.s.db.selectFrom('establishment').select('revision').where('id', '=', t.s.id).executeTakeFirst();
    return row!.revision;
  };
  const before = await revision();
  const pins = await Promise.all(
    [1, 2, 3, 4].map(() => t.teacher.http.setPinned.mutate({ conversationId: t.id, pinned: true })),
  );
  for (const own of pins) expect(own).toEqual(pins[0]);
  expect(await revision()).toBe(before + 1);
});

test('[CONV20] who presses without end has to wait, and is told how long', async () => {
  await using t = await owned();
  const presses = Array.from({ length: 80 }, (_, index) =>
    refusalOf(t.teacher.http.setPinned.mutate({ conversationId: t.id, pinned: index % 2 === 0 })).catch(() => null),
  );
  const refused = (await Promise.all(presses)).filter((one) => one !== null);
  expect(refused.length).toBe(20);
  for (const one of refused) expect(one).toMatchObject({ code: 'TOO_MANY_REQUESTS', reason: 'rate.exceeded' });
});
