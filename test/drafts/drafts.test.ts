import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { followAccount } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { remove, start } from '../support/talk.ts';
import { until } from '../support/until.ts';
import { written } from '../support/written.ts';

type More = { id?: string; replyToId?: string; basedOn?: string[]; conversationId?: string };

async function drafting() {
  const t = await written();
  const { conversationId, teacher } = t;
  const save = (body: string, more: More = {}) =>
    teacher.http.account.saveDraft.mutate({ id: randomUUID(), conversationId, body, ...more });
  const bodies = async () => (await teacher.http.account.drafts.query()).map(({ body }) => body);
  return { ...t, save, bodies };
}

test('[DRAFT1] what was begun is read on the person’s other devices, which are told, and by nobody else', async () => {
  await using t = await drafting();
  const [here, there] = [await t.s.as('teacher'), await t.s.as('teacher')];
  const [bell, theirs] = [await followAccount(here), await followAccount(there)];
  const others = await followAccount(t.admin);
  const id = randomUUID();
  const { conversationId } = t;
  const [kept] = await here.api.account.saveDraft.mutate({ id, conversationId, body: ' Bonjour ', replyToId: t.id });
  expect(kept).toEqual({ id, conversationId, body: ' Bonjour ', replyToId: t.id, savedAt: expect.any(Date) });
  await until(() => theirs.events.length === 2);
  expect(theirs.events[1]).toEqual({ what: 'drafts' });
  expect(await there.http.account.drafts.query()).toEqual([kept]);
  await t.save('once more');
  await until(() => bell.events.length === 2);
  // The device that saved it knows: of the two it hears the one that was saved elsewhere.
  expect(bell.events).toHaveLength(2);
  expect(others.events).toEqual([{ what: 'all' }]);
  expect(await t.admin.http.account.drafts.query()).toEqual([]);
});

test('[DRAFT2] a text takes the place of what its device had seen, and of two devices neither text is lost', async () => {
  await using t = await drafting();
  const [first] = await t.save('Bonjour');
  const [second] = await t.save('Bonjour Madame', { basedOn: [first!.id] });
  expect(await t.bodies()).toEqual(['Bonjour Madame']);
  // Another device had seen the first, and wrote without a line.
  const both = await t.save('Bonsoir', { basedOn: [first!.id] });
  expect(both.map(({ body }) => body)).toEqual(['Bonsoir', 'Bonjour Madame']);
  expect(await t.bodies()).toEqual(['Bonsoir', 'Bonjour Madame']);
  await t.save('Bonsoir à tous', { basedOn: [both[0]!.id, second!.id] });
  expect(await t.bodies()).toEqual(['Bonsoir à tous']);
});

test('[DRAFT2] a text that goes on from another is no other text, unless it answers another message', async () => {
  await using t = await drafting();
  await t.save('Bonj');
  await t.save('Bonjour');
  expect(await t.bodies()).toEqual(['Bonjour']);
  await t.save('Bonjour à vous', { replyToId: t.id });
  expect(await t.bodies()).toEqual(['Bonjour à vous', 'Bonjour']);
});

test('[DRAFT3] what was sent is gone everywhere, and the same again is the same', async () => {
  await using t = await drafting();
  const id = randomUUID();
  const [one, again] = [await t.save('x', { id }), await t.save('x', { id })];
  expect(again).toEqual(one);
  await t.save('', { basedOn: [id] });
  expect(await t.bodies()).toEqual([]);
  // It answers a message, and has no letter yet.
  await t.save('', { replyToId: t.id });
  expect(await t.bodies()).toEqual(['']);
});

test('[DRAFT3] nobody takes away or changes what is another’s, nor what is of another conversation', async () => {
  await using t = await drafting();
  const [kept] = await t.save('x');
  const { id: elsewhere } = await start(t.s, t.teacher, ['parent']);
  await t.save('', { basedOn: [kept!.id], conversationId: elsewhere });
  const { conversationId } = t;
  await t.admin.http.account.saveDraft.mutate({ id: kept!.id, conversationId, body: 'y', basedOn: [kept!.id] });
  expect(await t.teacher.http.account.drafts.query()).toEqual([kept]);
  const outsider = await t.s.as('parent2');
  const asked = { id: randomUUID(), conversationId, body: 'x' };
  expect(await refusalOf(outsider.http.account.saveDraft.mutate(asked))).toMatchObject({
    code: 'NOT_FOUND',
    reason: 'conversation.unknown',
  });
});

test('[DRAFT4] who is taken out has no draft there, also when they are back, and who is suspended reads none', async () => {
  await using t = await drafting();
  await t.save('x');
  await t.admin.http.admin.suspend.mutate({ userId: t.s.people.teacher });
  await t.admin.http.admin.reinstate.mutate({ userId: t.s.people.teacher });
  const teacher = await t.s.as('teacher');
  expect(await teacher.http.account.drafts.query()).toHaveLength(1);
  await remove(t.s, t.admin, t.conversationId, 'teacher');
  expect(await teacher.http.account.drafts.query()).toEqual([]);
  await t.admin.http.addParticipants.mutate({ conversationId: t.conversationId, userIds: [t.s.people.teacher] });
  expect(await teacher.http.account.drafts.query()).toEqual([]);
  await until(
    async () =>
      (await t.s.db.selectFrom('draft').select('id').where('userId', '=', t.s.people.teacher).execute()).length === 0,
  );
});

test('[DRAFT5] ten texts are kept in one place, and sixty saved a minute', async () => {
  await using t = await drafting();
  for (let n = 0; n < 12; n += 1) await t.save(`${n} text`);
  expect(await t.bodies()).toEqual(Array.from({ length: 10 }, (_, n) => `${11 - n} text`));
  const all = await Promise.allSettled(Array.from({ length: 60 }, () => t.save('x')));
  const refused = all.filter(({ status }) => status === 'rejected');
  expect(refused.length).toBe(12);
  expect((await refusalOf(t.save('x'))).retryAfterMs).toBeGreaterThan(0);
});
