import { expect, test } from 'vitest';
import { planUnreadMails } from '../../src/server/email/unread/plan-unread.ts';
import { readOn } from '../../src/server/jobs/read-on.ts';
import type { PrintedLetters } from '../../src/shared/printed-letters.ts';
import { withPassword } from '../support/account.ts';
import { announcing } from '../support/announcing.ts';
import { auditOf } from '../support/audit.ts';
import { accept, linkOf } from '../support/cards.ts';
import { workerDatabase } from '../support/database.ts';
import { refusalOf } from '../support/refusal.ts';
import { newPerson, type Name } from '../support/school.ts';
import { set } from '../support/settings.ts';
import { until } from '../support/until.ts';

const accesses = ({ items }: PrintedLetters) => items.map(({ name, access }) => `${name} ${access}`);

test('[ANNOUNCE26] whom nothing has reached is given a letter, by name, in their language, with whose guardian they are', async () => {
  await using t = await announcing();
  const { s, teacher, parent2 } = t;
  await s.db.updateTable('user').set({ locale: 'ar' }).where('id', '=', s.people.parent).execute();
  const { id } = await t.out();
  await t.plan();
  const letters = () => teacher.http.announcements.letters.query({ id });
  expect(await letters()).toMatchObject({
    school: { id: s.id },
    items: [
      { name: 'parent', role: 'parent', locale: 'ar', children: ['student'], classes: ['6e B'], username: null },
      { name: 'parent2', locale: 'fr', children: ['student2'] },
    ],
    total: 2,
    next: null,
  });
  // An address is nothing for a paper that lies about.
  expect(JSON.stringify(await letters())).not.toContain('@school.example');
  await parent2.http.markRead.mutate({ conversationId: id, seq: 1 });
  expect((await letters()).items.map(({ name }) => name)).toEqual(['parent']);
});

test('[ANNOUNCE26] letters are for whoever reads the ledger, and of what is out alone', async () => {
  await using t = await announcing();
  const { s, admin, teacher, parent } = t;
  const { id } = await t.out();
  await t.plan();
  const waiting = await t.send();
  const asked = (client: Pick<typeof admin, 'http'>, one = id) => client.http.announcements.letters.query({ id: one });
  for (const client of [parent, await s.as('teacher2')])
    expect((await refusalOf(asked(client))).reason).toBe('announcement.unknown');
  expect((await refusalOf(asked(teacher, waiting.id))).reason).toBe('announcement.notOut');
  expect((await asked(admin)).total).toBe(2);
  await admin.http.admin.setRole.mutate({ userId: s.people.teacher, role: 'parent' });
  expect((await refusalOf(asked(await s.as('teacher')))).reason).toBe('announcement.unknown');
  await admin.http.announcements.recall.mutate({ id, reason: 'Erreur' });
  expect((await refusalOf(asked(admin))).reason).toBe('announcement.recalled');
});

test('[ANNOUNCE26] a hundred letters are made at once, and the others after them', async () => {
  await using t = await announcing();
  const { s, admin } = t;
  for (let n = 0; n < 120; n += 1) await newPerson(s.db, s.id, `mère ${String(n).padStart(3, '0')}`, 'parent');
  const { id } = await t.send(admin, [{ kind: 'role', role: 'parent' }]);
  await t.publish();
  await t.plan();
  const first = await admin.http.announcements.letters.query({ id });
  expect([first.items.length, first.total]).toEqual([100, 122]);
  const second = await admin.http.announcements.letters.query({ id, after: first.next! });
  expect([second.items.length, second.next]).toEqual([22, null]);
  const names = [...first.items, ...second.items].map(({ name }) => name);
  expect(new Set(names).size).toBe(122);
});

test('[ANNOUNCE27] a letter says who has opened their account, and for whom whoever prints it may make a code', async () => {
  await using t = await announcing();
  const { s, admin, teacher, classId } = t;
  await withPassword(s, 'parent');
  const emailless = (name: Name) =>
    s.db.updateTable('user').set({ email: null }).where('id', '=', s.people[name]).execute();
  await emailless('student');
  const { id } = await t.send(teacher, [...t.families, { kind: 'class', classId }]);
  await t.publish();
  await t.plan();
  const asked = async (client: Pick<typeof admin, 'http'>) =>
    accesses(await client.http.announcements.letters.query({ id }));
  const closed = ['parent account', 'parent2 office', 'student office', 'student2 office'];
  expect(await asked(teacher)).toEqual(closed);
  await set(admin, { teacherResets: true });
  expect(await asked(teacher)).toEqual(['parent account', 'parent2 office', 'student code', 'student2 office']);
  expect(await asked(admin)).toEqual(['parent account', 'parent2 code', 'student code', 'student2 code']);
});

test('[ANNOUNCE27] no letter makes a code by itself, and the one that is made is an invitation, kept in the audit', async () => {
  await using t = await announcing();
  const { s, admin } = t;
  const { id } = await t.out();
  await t.plan();
  await admin.http.announcements.letters.query({ id });
  expect(await s.db.selectFrom('invitation').selectAll().where('establishmentId', '=', s.id).execute()).toEqual([]);
  const link = linkOf(await admin.http.admin.invite.mutate({ userIds: [s.people.parent] }));
  expect((await auditOf(s)).map(({ action }) => action)).toContain('invitation.made');
  expect((await accept(s.server, link.code)).status).toBe(200);
  expect(accesses(await admin.http.announcements.letters.query({ id }))).toContain('parent account');
});

test('[ANNOUNCE36] until it is decided whom devices and mails tell, nobody is listed as unreached and no letter is printed', async () => {
  await using t = await announcing();
  const { s, teacher } = t;
  const { id } = await t.out();
  const ledger = () => teacher.http.announcements.ledger.query({ id, show: 'unreached' });
  const letters = () => teacher.http.announcements.letters.query({ id });
  const { databases } = await workerDatabase();
  for (const reader of [s.server.notices, planUnreadMails]) {
    expect(await ledger()).toMatchObject({ unreached: null, items: [], next: null, total: 2 });
    expect((await refusalOf(letters())).reason).toBe('announcement.notPlanned');
    await until(async () => (await readOn(databases.live, reader, s.id)) === 'present');
  }
  // The mails that wait on a server from which none leaves reach nobody.
  expect(await ledger()).toMatchObject({
    unreached: 2,
    items: [
      { name: 'parent', mailed: 'waiting' },
      { name: 'parent2', mailed: 'waiting' },
    ],
  });
  expect((await letters()).total).toBe(2);
  // What is written afterwards is read later, and changes nothing of it.
  await t.out();
  expect(await ledger()).toMatchObject({ unreached: 2 });
});
