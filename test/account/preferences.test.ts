import { expect, test } from 'vitest';
import { sharesUnchosen } from '../../src/shared/preferences.ts';
import { roles, type ConversationEvent } from '../../src/shared/public.ts';
import { followAccount, followConversations, followPresence, followTyping } from '../support/follow.ts';
import { join, school, type School } from '../support/school.ts';
import { set } from '../support/settings.ts';
import { say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

/** A parent and a teacher with a message that the parent has read. */
async function talking() {
  const s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const { id: conversationId } = await start(s, teacher, ['parent']);
  const { seq } = await say(teacher, conversationId, 'Bonjour');
  await parent.http.markRead.mutate({ conversationId, seq });
  return { s, parent, teacher, conversationId, seq, [Symbol.asyncDispose]: () => s[Symbol.asyncDispose]() };
}

const readBy = (s: School, events: ConversationEvent[]) =>
  events.flatMap((event) =>
    event.type === 'participant' && event.participant.userId === s.people.parent ? [event.participant.lastReadSeq] : [],
  );

test('[CONV31] who stops sharing what they have read is told of no more, at once and after a cut, and whoever shares again is', async () => {
  await using t = await talking();
  const { eventCursor } = await t.teacher.http.conversations.query({});
  const heard = await followConversations(t.teacher, eventCursor);
  const chosen = await t.parent.http.account.setPreferences.mutate({ sharesReceipts: false });
  expect(chosen).toMatchObject({ sharesReceipts: false, sharesTyping: true, sharesPresence: true });
  await until(() => readBy(t.s, heard.events).length === 1);
  const { seq } = await say(t.teacher, t.conversationId, 'Vous êtes là ?');
  await t.parent.http.markRead.mutate({ conversationId: t.conversationId, seq });
  const back = await followConversations(await t.s.as('teacher'), eventCursor);
  await until(() => readBy(t.s, back.events).length === 1);
  expect([...readBy(t.s, heard.events), ...readBy(t.s, back.events)]).toEqual([null, null]);
  await t.parent.http.account.setPreferences.mutate({ sharesReceipts: true });
  await until(() => readBy(t.s, heard.events).length === 2);
  expect(readBy(t.s, heard.events)).toEqual([null, seq]);
});

test('[CONV31] who does not share that they write is not told of, and their page knows it', async () => {
  await using t = await talking();
  const heard = await followTyping(t.teacher);
  const type = () => t.parent.api.setTyping.mutate({ conversationId: t.conversationId, typing: true });
  await t.parent.http.account.setPreferences.mutate({ sharesTyping: false });
  await type();
  expect((await t.parent.http.me.query()).memberships).toMatchObject([{ may: { typing: false } }]);
  await t.parent.http.account.setPreferences.mutate({ sharesTyping: true });
  expect(heard.events).toEqual([]);
  await type();
  await until(() => heard.events.length === 1);
});

test('[CONV31] who does not share whether they are there goes out of sight at once, and comes back', async () => {
  await using t = await talking();
  await t.parent.api.me.query();
  const phone = await t.s.as('parent');
  await phone.api.me.query();
  const heard = await followPresence(t.teacher);
  const seen = () => heard.events.map(({ presence }) => presence);
  await until(() => seen().length === 1);
  await t.parent.http.account.setPreferences.mutate({ sharesPresence: false });
  await until(() => seen().length === 2);
  await t.parent.http.account.setPreferences.mutate({ sharesPresence: true });
  await until(() => seen().length === 3);
  expect(seen()).toEqual(['online', 'unknown', 'online']);
});

test('[CONV31] the other devices of whoever chose are told to ask, and the same again tells nobody anything', async () => {
  await using t = await talking();
  const [phone, other] = [await followAccount(await t.s.as('parent')), await followAccount(t.teacher)];
  const choose = () => t.parent.http.account.setPreferences.mutate({ sharesReceipts: false });
  await choose();
  await until(() => phone.events.length === 2);
  expect([phone.events, other.events]).toEqual([[{ what: 'all' }, { what: 'preferences' }], [{ what: 'all' }]]);
  const { conversationId } = t;
  const before = await t.teacher.http.conversation.query({ conversationId });
  await choose();
  expect(await t.teacher.http.conversation.query({ conversationId })).toEqual(before);
});

test('[CONV31] it holds in every school of theirs, one that they come to later and one that suspended them too', async () => {
  await using t = await talking();
  await using other = await school();
  await using later = await school();
  const userId = t.s.people.parent;
  await join(t.s.db, other.id, userId, 'teacher');
  await t.s.db
    .updateTable('membership')
    .set({ suspendedAt: new Date() })
    .where('establishmentId', '=', other.id)
    .where('userId', '=', userId)
    .execute();
  await t.parent.http.account.setPreferences.mutate({ sharesReceipts: false, sharesTyping: false });
  await join(t.s.db, later.id, userId, 'teacher');
  const rows = await t.s.db
    .selectFrom('membership')
    .select(['establishmentId', 'sharesReading', 'sharesTyping', 'sharesPresence'])
    .where('userId', '=', userId)
    .execute();
  const shares = { sharesReading: false, sharesTyping: false, sharesPresence: true };
  expect(new Map(rows.map(({ establishmentId, ...row }) => [establishmentId, row]))).toEqual(
    new Map([t.s.id, other.id, later.id].map((id) => [id, shares])),
  );
  const stranger = later.people.parent;
  const theirs = await t.s.db.selectFrom('membership').select('choseTyping').where('userId', '=', stranger).execute();
  expect(theirs).toEqual([{ choseTyping: null }]);
});

test('[CONV31] what is shared in one of two schools is said to be shared, and ends in both', async () => {
  await using s = await school();
  await using other = await school();
  await join(s.db, other.id, s.people.student, 'parent');
  const { account } = (await s.as('student')).http;
  expect(await account.preferences.query()).toMatchObject({ sharesReceipts: true, sharesPresence: true });
  const chosen = await account.setPreferences.mutate({ sharesReceipts: false, sharesPresence: false });
  expect(chosen).toMatchObject({ sharesReceipts: false, sharesTyping: true, sharesPresence: false });
});

test('[CONV31] what a school lets be told is said beside what was chosen', async () => {
  await using t = await talking();
  await set(await t.s.as('admin'), { presence: { parent: false } });
  const { schools, ...chosen } = await t.parent.http.account.preferences.query();
  expect(schools).toEqual([
    { establishmentId: t.s.id, tells: { sharesReceipts: true, sharesTyping: true, sharesPresence: false } },
  ]);
  expect(chosen).toMatchObject({ sharesReceipts: true, sharesTyping: true, sharesPresence: true });
});

test.each(roles)('[MAY12] what a %s shares who chose nothing is the same here and in the database', async (role) => {
  await using s = await school();
  const row = await s.db
    .selectFrom('membership')
    .select(['sharesReading as sharesReceipts', 'sharesTyping', 'sharesPresence'])
    .where('userId', '=', s.people[role])
    .executeTakeFirstOrThrow();
  expect(row).toEqual(sharesUnchosen(role));
});
