import { expect, test } from 'vitest';
import { announced } from '../support/announced.ts';
import { followAccount, followMessages } from '../support/follow.ts';
import { school } from '../support/school.ts';
import { until } from '../support/until.ts';

const bell = (conversationId: string) => ({ what: 'reactions', conversationId });

test('[MSG37] whoever has the announcement is rung for once in two seconds, and is told neither who nor how; nobody else is', async () => {
  await using t = await announced();
  await using foreign = await school();
  const inside = await Promise.all([t.admin, t.parent, t.student].map((one) => followAccount(one)));
  const outside = await Promise.all(
    [await t.s.as('teacher2'), await foreign.as('parent')].map((one) => followAccount(one)),
  );
  const messages = await followMessages(t.parent);
  const from = performance.now();
  await Promise.all([t.parent, t.parent2, t.student, t.teacher].map((one) => t.react(one)));
  await until(() => inside.every(({ events }) => events.length === 3), { withinMs: 5_000 });
  expect(performance.now() - from).toBeGreaterThan(1_900);
  for (const { events } of inside)
    expect(events).toEqual([{ what: 'all' }, bell(t.conversationId), bell(t.conversationId)]);
  for (const { events } of outside) expect(events).toEqual([{ what: 'all' }]);
  expect(messages.events).toEqual([]);
});

test('[MSG20] [MSG37] an announcement that is brought back is back with its reactions, and rings for them', async () => {
  await using t = await announced();
  await t.react(t.parent);
  await t.admin.http.deleteMessage.mutate({ id: t.id });
  const heard = await followAccount(t.parent);
  await t.admin.http.restoreMessage.mutate({ id: t.id });
  await until(() => heard.events.some(({ what }) => what === 'reactions'));
  expect(await t.seenBy(t.parent)).toEqual([{ emoji: '👍', count: 1, isMine: true }]);
});

test('[MSG37] what changes nothing rings for nobody, and a reaction draws no revision', async () => {
  await using t = await announced();
  const revision = async () => (await t.parent.http.conversation.query({ conversationId: t.conversationId })).revision;
  const before = await revision();
  const heard = await followAccount(t.parent2);
  await t.react(t.parent, '👍', false);
  await t.react(t.parent, '🎉');
  await until(() => heard.events.length === 2);
  expect(heard.events).toEqual([{ what: 'all' }, bell(t.conversationId)]);
  expect(await revision()).toBe(before);
});
