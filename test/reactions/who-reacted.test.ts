import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { limits } from '../../src/shared/limits.ts';
import { announced } from '../support/announced.ts';
import { followConversations, followMessages } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { indexed } from '../support/searching.ts';
import { add, remove } from '../support/talk.ts';
import { until } from '../support/until.ts';

test('[MSG36] staff of an announcement are told who reacted, in their order, and whom it is for are not', async () => {
  await using t = await announced();
  const { people } = t.s;
  await t.react(t.parent2);
  await t.react(t.parent);
  await t.react(t.teacher, '❤️');
  await remove(t.s, t.admin, t.conversationId, 'parent2');
  const named = [
    {
      emoji: '👍',
      count: 2,
      people: [
        { userId: people.parent2, name: 'parent2' },
        { userId: people.parent, name: 'parent' },
      ],
    },
    { emoji: '❤️', count: 1, people: [{ userId: people.teacher, name: 'teacher' }] },
  ];
  for (const one of [t.admin, t.teacher])
    expect(await one.http.announcementReactors.query({ id: t.id })).toEqual(named);
  for (const one of [t.parent, t.student])
    expect(await refusalOf(one.http.announcementReactors.query({ id: t.id }))).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'conversation.notManager',
    });
});

test('[MSG36] of five hundred who reacted the first two hundred are named, and all are counted', async () => {
  await using t = await announced();
  const { id: establishmentId, db } = t.s;
  const ids = Array.from({ length: 500 }, () => randomUUID());
  await db
    .insertInto('user')
    .values(ids.map((id) => ({ id, email: `${id}@school.example`, name: id })))
    .execute();
  await db
    .insertInto('membership')
    .values(
      ids.map((userId) => ({ establishmentId, userId, name: userId, role: 'parent' as const, nameFolded: userId })),
    )
    .execute();
  const { conversationId, id: messageId } = t;
  const own = { canWrite: false, revision: 0, ownRevision: 0 };
  await db
    .insertInto('participant')
    .values(ids.map((userId) => ({ establishmentId, conversationId, userId, ...own })))
    .execute();
  const of = { establishmentId, conversationId, messageId, emoji: '👍' };
  await db
    .insertInto('announcementReaction')
    .values(ids.map((userId) => ({ ...of, userId })))
    .execute();
  expect(await t.seenBy(t.parent)).toEqual([{ emoji: '👍', count: 500, isMine: false }]);
  const [kind] = await t.admin.http.announcementReactors.query({ id: t.id });
  expect([kind!.count, kind!.people.length]).toEqual([500, limits.reactorsShown]);
});

test('[MSG36] [CONV12] nobody whom an announcement is for learns by a reaction who else reads it, in whatever they are told', async () => {
  await using t = await announced();
  const { eventCursor } = await t.parent.api.conversations.query({});
  const [heard, changed] = [await followMessages(t.parent), await followConversations(t.parent)];
  await t.react(t.parent2);
  await t.react(t.student, '🎉');
  const again = { id: t.id, conversationId: t.conversationId, body: 'Vendredi' };
  expect((await t.admin.http.send.mutate(again)).reactions).toEqual([]);
  await t.admin.http.editMessage.mutate({ id: t.id, body: 'Photos vendredi' });
  await t.admin.http.renameConversation.mutate({ conversationId: t.conversationId, title: 'Photos de classe' });
  await until(() => heard.messages().length === 1 && changed.events.length >= 1);
  const back = await followMessages(t.parent, eventCursor);
  await until(() => back.messages().length === 1);
  const { http } = t.parent;
  const { conversationId } = t;
  await indexed(t.s);
  const told = {
    live: heard.events,
    headers: changed.events,
    caughtUp: back.events,
    page: await http.messages.query({ conversationId }),
    quoted: await http.quoted.query({ conversationId, ids: [t.id] }),
    list: await http.conversations.query({}),
    one: await http.conversation.query({ conversationId }),
    found: await http.searchMessages.query({ query: 'vendredi' }),
    counted: await http.announcementReactions.query({ conversationId, firstSeq: 1 }),
    own: await t.react(t.parent),
  };
  const { admin, ...people } = t.s.people;
  const others = Object.entries(people).filter(([who]) => who !== 'parent' && who !== 'teacher');
  for (const [name, answer] of Object.entries(told)) {
    const text = JSON.stringify(answer);
    expect(text, name).toContain(name === 'own' ? '👍' : name === 'counted' ? t.id : admin);
    for (const [who, userId] of others) expect(text.includes(userId), `${name}: ${who}`).toBe(false);
  }
  expect(told.counted[0]!.reactions.map(({ count, isMine }) => [count, isMine])).toEqual([
    [1, false],
    [1, false],
  ]);
  expect(told.page.items.flatMap(({ reactions }) => reactions)).toEqual([]);
});

test('[MSG36] who came later is told of no reaction to what they do not see', async () => {
  await using t = await announced();
  await t.react(t.parent);
  await add(t.s, t.admin, t.conversationId, 'student3');
  expect(await t.seenBy(await t.s.as('student3'))).toEqual([]);
});
