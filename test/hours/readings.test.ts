import { expect, test } from 'vitest';
import { openNow } from '../support/closed-now.ts';
import { followConversations } from '../support/follow.ts';
import { ownReadingsIn, readingAtNight, readingsIn } from '../support/reading-at-night.ts';
import { newTestServer } from '../support/server.ts';
import { start } from '../support/talk.ts';
import { until } from '../support/until.ts';

const directions = [
  ['parent', 'teacher'],
  ['teacher', 'parent'],
  ['parent', 'admin'],
] as const;

test.each(directions)(
  '[HOURS19] what the %s has read is told to the %s neither live, after a cut, nor by what is fetched, while the hours of their school are over',
  async (reader, other) => {
    await using t = await readingAtNight();
    await using second = await newTestServer(undefined, { PREAU_REMEMBERED_CHANGES: '0' });
    const writer = t[other];
    const { seq } = await t.write(writer);
    const before = await t.told(writer, reader);
    const { eventCursor } = await writer.http.conversations.query({});
    const [live, device] = [await followConversations(writer), await followConversations(await t.s.as(reader))];
    expect(await t.read(t[reader], seq)).toMatchObject({ lastReadSeq: seq });
    await until(() => ownReadingsIn(device.events).length === 1);
    // A change that everybody hears, behind it.
    await t.admin.http.renameConversation.mutate({ conversationId: t.conversationId, title: 'Autre' });
    const after = await followConversations(await t.s.as(other, second), eventCursor);
    for (const heard of [live, after]) {
      await until(() => heard.events.some(({ type }) => type === 'conversation'));
      expect(readingsIn(heard.events, t.s.people[reader])).toEqual([]);
      const headers = heard.events.flatMap((event) => (event.type === 'conversation' ? [event.conversation] : []));
      for (const { participants } of headers)
        expect(participants.find(({ userId }) => userId === t.s.people[reader])!.lastReadSeq).toBe(before);
    }
    expect(await t.told(writer, reader)).toBe(before);
    const query = { conversationId: t.conversationId, userIds: [t.s.people[reader]] };
    expect(await writer.http.participants.query(query)).toMatchObject([{ lastReadSeq: before }]);
    // To their own devices it is read.
    expect(ownReadingsIn(device.events)).toEqual([seq]);
    const mine = await t[reader].http.conversation.query({ conversationId: t.conversationId });
    expect(mine).toMatchObject({ lastReadSeq: seq, lastSeq: seq });
  },
);

test('[HOURS19] the same over two processes, where another has closed the school a moment ago', async () => {
  await using t = await readingAtNight();
  await using second = await newTestServer();
  await t.setHours('none');
  const [here, there] = [t.parent, await t.s.as('parent', second)];
  const heard = await followConversations(await t.s.as('teacher', second));
  const told = () => readingsIn(heard.events, t.s.people.parent);
  for (const body of ['1', '2', '3']) await t.write(t.teacher, body);
  await t.read(here, 2);
  await t.read(there, 3);
  // One that hears of the other by the rows alone may be told of the last of them only.
  await until(() => told().at(-1) === 3);
  await t.closeForDays();
  await t.read(there, 4);
  await t.write(t.teacher, '4');
  await t.read(here, 5);
  expect(await t.told(t.teacher, 'parent')).toBe(3);
  await t.setHours('none');
  await t.write(t.teacher, '5');
  await t.read(there, 6);
  await until(() => told().at(-1) === 6);
  expect(told().filter((seq) => seq === 4 || seq === 5)).toEqual([]);
  expect(await t.heldRows()).toEqual([]);
});

test('[HOURS19] staff among themselves are told at any hour, and not where a family is there', async () => {
  await using t = await readingAtNight();
  const { id } = await start(t.s, t.admin, ['teacher', 'teacher2'], { title: 'Équipe' });
  await t.write(t.admin, 'entre nous', id);
  await t.write(t.admin, 'pour tous');
  const heard = await followConversations(t.admin);
  await t.read(t.teacher, 2);
  await t.read(t.teacher, 1, id);
  await until(() => readingsIn(heard.events, t.s.people.teacher).length > 0);
  expect(readingsIn(heard.events, t.s.people.teacher)).toEqual([1]);
  expect(await t.told(t.admin, 'teacher', id)).toBe(1);
  expect(await t.told(t.admin, 'teacher')).toBe(0);
  // Once the family has left they are among themselves there too.
  for (const name of ['parent', 'student'] as const)
    await t.admin.http.removeParticipant.mutate({ conversationId: t.conversationId, userId: t.s.people[name] });
  await t.write(t.admin);
  await t.read(t.teacher, 3);
  await until(() => readingsIn(heard.events, t.s.people.teacher).length === 2);
  expect(await t.told(t.admin, 'teacher')).toBe(3);
  expect(await t.heldRows()).toEqual([]);
});

test('[HOURS19] whoever writes tells with it that they have read up to there', async () => {
  await using t = await readingAtNight();
  await t.write(t.teacher);
  await t.read(t.parent, 2);
  expect(await t.told(t.teacher, 'parent')).toBe(1);
  await t.write(t.parent);
  expect(await t.told(t.teacher, 'parent')).toBe(3);
  expect(await t.heldRows()).toEqual([]);
});

test('[HOURS19] a mark that is taken off at night holds nothing that others are told', async () => {
  await using t = await readingAtNight();
  await t.parent.http.markUnread.mutate({ conversationId: t.conversationId });
  expect(await t.read(t.parent, 1)).toMatchObject({ markedUnread: false, lastReadSeq: 1 });
  expect(await t.heldRows()).toEqual([]);
});

test('[HOURS19] whoever begins to share at night what they have read tells no more than what they had read by day', async () => {
  await using t = await readingAtNight();
  await t.setHours('none');
  await t.write(t.teacher);
  await t.student.http.markRead.mutate({ conversationId: t.conversationId, seq: 1 });
  await t.closeForDays();
  await t.read(t.student, 2);
  expect(await t.told(t.teacher, 'student')).toBeNull();
  await t.student.http.account.setPreferences.mutate({ sharesReceipts: true });
  expect(await t.told(t.teacher, 'student')).toBe(1);
});

test('[HOURS19] whoever is taken out at night, and brought back, has read what they had before', async () => {
  await using t = await readingAtNight();
  await t.write(t.teacher);
  await t.read(t.parent, 2);
  const place = { conversationId: t.conversationId, userId: t.s.people.parent };
  await t.admin.http.removeParticipant.mutate(place);
  await t.setHours(openNow);
  await t.tell();
  expect(await t.told(t.teacher, 'parent')).toBe(1);
  await t.admin.http.addParticipants.mutate({ conversationId: t.conversationId, userIds: [place.userId] });
  expect(await t.told(t.teacher, 'parent')).toBe(2);
  expect(await t.heldRows()).toEqual([]);
});
