import { expect, test } from 'vitest';
import { roles, type Role } from '../../src/shared/public.ts';
import type { TestClient } from '../support/client.ts';
import { nothingDue } from '../support/due.ts';
import { followAccount, followConversations, followPresence, followTyping } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { school, type Name, type School } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { set } from '../support/settings.ts';
import { add, say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

const makers = { admin: 'admin', teacher: 'teacher', parent: 'parent', student: 'student' } as const;
const others = { admin: 'teacher', teacher: 'admin', parent: 'teacher', student: 'teacher' } as const;

test.each(roles.filter((role) => role !== 'admin'))(
  '[RULE1] where %s may make no groups, they make none and bring nobody into one, and `me` tells it; the others go on',
  async (role) => {
    await using s = await school();
    const [admin, maker] = [await s.as('admin'), await s.as(makers[role])];
    const before = await start(s, maker, [others[role]], { title: 'Avant' });
    await set(admin, { groups: { [role]: false } });
    const refused = { code: 'FORBIDDEN', reason: 'conversation.groupsNotAllowed' };
    expect(await refusalOf(start(s, maker, [others[role]], { title: 'Après' }))).toMatchObject(refused);
    const guest: Name = role === 'student' ? 'parent' : role === 'parent' ? 'admin' : 'teacher2';
    expect(await refusalOf(add(s, maker, before.id, guest))).toMatchObject(refused);
    expect((await maker.api.me.query()).memberships[0]!.may.createGroup).toBe(false);
    await say(maker, before.id, 'On continue ici');
    await start(s, maker, [others[role]]);
    expect((await admin.api.me.query()).memberships[0]!.may.createGroup).toBe(true);
    await start(s, admin, ['teacher', 'parent'], { title: 'Conseil' });
    await set(admin, { groups: null });
    await start(s, maker, [others[role]], { title: 'Après' });
  },
);

/** Teacher and parent talk, and each hears the other on a process of their own. */
async function apart(s: School) {
  const elsewhere = await newTestServer();
  const [admin, teacher, parent] = [await s.as('admin'), await s.as('teacher'), await s.as('parent', elsewhere)];
  const { id } = await start(s, teacher, ['parent']);
  return { admin, teacher, parent, id, [Symbol.asyncDispose]: () => elsewhere[Symbol.asyncDispose]() };
}

test('[RULE3] what a role has read is told no more, also not what was told before, and again once it may be', async () => {
  await using s = await school();
  await using t = await apart(s);
  await nothingDue(s);
  const heard = await followConversations(t.parent);
  await say(t.parent, t.id, 'Bonjour');
  await t.teacher.http.markRead.mutate({ conversationId: t.id, seq: 1 });
  const told = () =>
    heard.events.findLast((event) => event.type === 'participant' && event.participant.userId === s.people.teacher);
  const readBy = async () => {
    const { participants } = await t.parent.http.conversation.query({ conversationId: t.id });
    return participants.find(({ userId }) => userId === s.people.teacher)!.lastReadSeq;
  };
  await until(() => told() !== undefined);
  expect([told(), await readBy()]).toMatchObject([{ participant: { lastReadSeq: 1 } }, 1]);
  await set(t.admin, { receipts: { teacher: false } });
  await until(() => (told() as { participant: { lastReadSeq: number | null } }).participant.lastReadSeq === null);
  expect(await readBy()).toBeNull();
  const before = heard.events.length;
  await say(t.parent, t.id, 'Encore');
  await t.teacher.http.markRead.mutate({ conversationId: t.id, seq: 2 });
  await say(t.parent, t.id, 'Et encore');
  expect(await readBy()).toBeNull();
  expect(heard.events.slice(before).filter((event) => event.type === 'participant')).toEqual([]);
  await set(t.admin, { receipts: null });
  await until(() => (told() as { participant: { lastReadSeq: number | null } }).participant.lastReadSeq === 2);
  expect(await readBy()).toBe(2);
});

test('[RULE3] of a role whose presence is not told nobody knows any more who is there, on every process', async () => {
  await using s = await school();
  await using t = await apart(s);
  const seen = await followPresence(t.parent);
  const last = () => seen.events.findLast(({ userId }) => userId === s.people.teacher)?.presence;
  await until(() => last() === 'offline' || last() === 'online');
  const found = async () =>
    (await t.parent.api.searchContacts.query({ query: 'teacher' })).find(({ userId }) => userId === s.people.teacher)!
      .presence;
  expect(await found()).not.toBe('unknown');
  await set(t.admin, { presence: { teacher: false } });
  await until(() => last() === 'unknown');
  expect(await found()).toBe('unknown');
  await set(t.admin, { presence: null });
  await until(() => last() !== 'unknown');
});

test('[RULE3] somebody who comes to a role later is told of as the role is, whoever puts them there', async () => {
  await using s = await school();
  await set(await s.as('admin'), { presence: { parent: false }, receipts: { parent: false } });
  const shares = (userId: string) =>
    s.db
      .selectFrom('membership')
      .select(['sharesPresence', 'sharesReading'])
      .where('establishmentId', '=', s.id)
      .where('userId', '=', userId)
      .executeTakeFirstOrThrow();
  const [none, both] = [
    { sharesPresence: false, sharesReading: false },
    { sharesPresence: true, sharesReading: true },
  ];
  expect([await shares(s.people.parent), await shares(s.people.teacher)]).toEqual([none, both]);
  const setRole = (role: Role) =>
    s.db
      .updateTable('membership')
      .set({ role })
      .where('userId', '=', s.people.teacher)
      .where('establishmentId', '=', s.id)
      .execute();
  await setRole('parent');
  expect(await shares(s.people.teacher)).toEqual(none);
  await setRole('teacher');
  expect(await shares(s.people.teacher)).toEqual(both);
});

test('[RULE3] that a role is typing is told no more, also not of who just began', async () => {
  await using s = await school();
  await using t = await apart(s);
  const heard = await followTyping(await s.as('parent'), t.id);
  const type = (typing: boolean) => t.teacher.api.setTyping.mutate({ conversationId: t.id, typing });
  await type(true);
  await until(() => heard.events.at(-1)?.typing === true);
  await set(t.admin, { typing: { teacher: false } });
  await until(() => heard.events.at(-1)?.typing === false);
  const before = heard.events.length;
  await type(true);
  await say(t.teacher, t.id, 'Bonjour');
  await set(t.admin, { typing: null });
  expect(heard.events.slice(before)).toEqual([]);
  await until(async () => {
    await type(true);
    return heard.events.at(-1)?.typing === true;
  });
});

test('[SET4] what is set rings on every process, so that what `me` says is asked again', async () => {
  await using s = await school();
  await using t = await apart(s);
  const bells = [await followAccount(t.parent), await followAccount(t.teacher)];
  await set(t.admin, { groups: { parent: false } });
  const isRung = ({ events }: (typeof bells)[number]) =>
    events.some((event) => event.what === 'settings' && event.establishmentId === s.id);
  await until(() => bells.every(isRung));
  expect((await t.parent.api.me.query()).memberships[0]!.may.createGroup).toBe(false);
});

test('[SET1] an admin whose rights ended a second ago changes, previews and reads nothing, and neither does another school’s', async () => {
  await using s = await school();
  await using other = await school();
  const [admin, stranger] = [(await s.as('admin')).http.admin, (await other.as('admin')).http.admin];
  const calls = (of: TestClient['http']['admin'], establishmentId: string | undefined) => [
    () => of.setSettings.mutate({ establishmentId, revision: 0, settings: { groups: null } }),
    () => of.previewSettings.query({ establishmentId, settings: {} }),
    () => of.settingsHistory.query({ establishmentId, limit: 5 }),
    () => of.safeguarding.query({ establishmentId }),
    () => of.setSafeguarding.mutate({ establishmentId, userIds: [] }),
  ];
  for (const call of calls(stranger, s.id)) expect(await refusalOf(call())).toMatchObject({ code: 'NOT_FOUND' });
  const member = (await s.as('teacher')).http.admin;
  for (const call of calls(member, undefined))
    expect(await refusalOf(call())).toMatchObject({ reason: 'admin.needed' });
  await s.db
    .updateTable('membership')
    .set({ role: 'teacher' })
    .where('userId', '=', s.people.admin)
    .where('establishmentId', '=', s.id)
    .execute();
  for (const call of calls(admin, undefined)) expect(await refusalOf(call())).toMatchObject({ reason: 'admin.needed' });
});
