import { expect, test } from 'vitest';
import { password, withPassword } from '../support/account.ts';
import { auditOf } from '../support/audit.ts';
import { accept, askInvitation, linkOf, signIn } from '../support/cards.ts';
import { rawSocket } from '../support/raw-socket.ts';
import { refusalOf } from '../support/refusal.ts';
import { join, school, type Name, type School } from '../support/school.ts';
import { set } from '../support/settings.ts';

/** A pupil without an e-mail, with a password. */
async function pupil(s: School, name: Name): Promise<string> {
  await withPassword(s, name);
  await s.db.updateTable('user').set({ email: null }).where('id', '=', s.people[name]).execute();
  return s.people[name];
}

test('[INVITE8] a reset sets another password and ends every session, once, and is kept in the audit', async () => {
  await using s = await school();
  const email = await withPassword(s, 'parent');
  const held = await s.as('parent');
  using raw = await rawSocket(held);
  const { admin } = (await s.as('admin')).http;
  const link = linkOf(await admin.resetAccess.mutate({ userIds: [s.people.parent] }));
  expect(link.resets).toBe(true);
  expect(Math.round((link.expiresAt.getTime() - Date.now()) / 3_600_000)).toBe(3 * 24);
  expect(await askInvitation(s.server, link.code)).toMatchObject({ state: 'open', resets: true, email });
  expect((await signIn(s.server, { email, password })).status).toBe(200);
  expect((await accept(s.server, link.code)).status).toBe(200);
  expect(await raw.closed).toBe(4401);
  expect((await signIn(s.server, { email, password })).status).toBe(401);
  expect((await signIn(s.server, { email, password: 'a new password' })).status).toBe(200);
  expect((await accept(s.server, link.token, 'another one')).status).toBe(404);
  expect(await auditOf(s)).toEqual([{ actorId: s.people.admin, action: 'access.reset', subjectId: s.people.parent }]);
});

test('[INVITE8] who never had a password gets an invitation, and nobody resets their own', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  expect(linkOf(await admin.resetAccess.mutate({ userIds: [s.people.parent] })).resets).toBe(false);
  const own = admin.resetAccess.mutate({ userIds: [s.people.parent, s.people.admin] });
  expect(await refusalOf(own)).toMatchObject({ reason: 'admin.notYourself' });
});

test('[INVITE8] a teacher makes none unless the school lets teachers, and theirs opens nothing once it lets them no more', async () => {
  await using s = await school();
  const mine = await pupil(s, 'student');
  const [admin, teacher] = [await s.as('admin'), await s.as('teacher')];
  const mayReset = async () => (await teacher.http.me.query()).memberships[0]!.may.resetPupils;
  expect(await mayReset()).toBe(false);
  const refused = teacher.http.admin.resetAccess.mutate({ userIds: [mine] });
  expect(await refusalOf(refused)).toMatchObject({ code: 'FORBIDDEN', reason: 'admin.needed' });
  await set(admin, { teacherResets: true });
  expect(await mayReset()).toBe(true);
  const { classes } = await teacher.http.family.query();
  expect(classes[0]!.students.map(({ name, byName }) => [name, byName])).toEqual([
    ['student', true],
    ['student2', false],
  ]);
  const link = linkOf(await teacher.http.admin.resetAccess.mutate({ userIds: [mine] }));
  await set(admin, { teacherResets: null });
  expect(await askInvitation(s.server, link.token)).toEqual({ state: 'revoked' });
  expect((await accept(s.server, link.code)).data).toMatchObject({ reason: 'invitation.invalid' });
  const ofAdmin = linkOf(await admin.http.admin.resetAccess.mutate({ userIds: [mine] }));
  expect((await accept(s.server, ofAdmin.code)).status).toBe(200);
});

test('[INVITE8] a teacher makes one for the pupils without an e-mail of their own classes, and for nobody else', async () => {
  await using s = await school();
  await set(await s.as('admin'), { teacherResets: true });
  const [mine, foreign] = [await pupil(s, 'student'), await pupil(s, 'student3')];
  await withPassword(s, 'student2');
  const { admin } = (await s.as('teacher')).http;
  const link = linkOf(await admin.resetAccess.mutate({ userIds: [mine] }));
  expect(await askInvitation(s.server, link.token)).toMatchObject({ state: 'open', name: 'student', resets: true });
  for (const userIds of [
    [foreign],
    [s.people.student2],
    [s.people.parent],
    [s.people.teacher2],
    [s.people.admin],
    [mine, foreign],
  ])
    expect(await refusalOf(admin.resetAccess.mutate({ userIds }))).toMatchObject({ reason: 'access.notYours' });
  await using other = await school();
  const smuggled = admin.resetAccess.mutate({ userIds: [await pupil(other, 'student')] });
  expect(await refusalOf(smuggled)).toMatchObject({ code: 'NOT_FOUND', reason: 'person.unknown' });
  const elsewhere = admin.resetAccess.mutate({ establishmentId: other.id, userIds: [mine] });
  expect(await refusalOf(elsewhere)).toMatchObject({ reason: 'establishment.unknown' });
  for (const name of ['parent', 'student'] as const) {
    const refused = (await s.as(name)).http.admin.resetAccess.mutate({ userIds: [mine] });
    expect(await refusalOf(refused)).toMatchObject({ code: 'FORBIDDEN', reason: 'admin.needed' });
  }
});

test('[INVITE8] a reset opens nothing once whoever made it works there no more', async () => {
  await using s = await school();
  const mine = await pupil(s, 'student');
  await set(await s.as('admin'), { teacherResets: true });
  const link = linkOf(await (await s.as('teacher')).http.admin.resetAccess.mutate({ userIds: [mine] }));
  const { admin } = (await s.as('admin')).http;
  await admin.suspend.mutate({ userId: s.people.teacher });
  expect(await askInvitation(s.server, link.token)).toEqual({ state: 'revoked' });
  expect((await accept(s.server, link.code)).status).toBe(404);
  await admin.reinstate.mutate({ userId: s.people.teacher });
  expect((await accept(s.server, link.code)).status).toBe(200);
});

test('[INVITE8] a reset of an admin who is a teacher by now opens what a teacher may make one for, and nothing else', async () => {
  await using s = await school();
  await withPassword(s, 'parent');
  const userIds = [s.people.parent, await pupil(s, 'student')];
  const admin = await s.as('admin');
  await set(admin, { teacherResets: true });
  const { cards } = await admin.http.admin.resetAccess.mutate({ userIds });
  const role = s.db.updateTable('membership').where('userId', '=', s.people.admin);
  await role.set({ role: 'teacher' }).execute();
  const [parent, student] = cards.map(({ link }) => link!);
  expect(await askInvitation(s.server, parent!.token)).toEqual({ state: 'revoked' });
  expect((await accept(s.server, parent!.token)).data).toMatchObject({ reason: 'invitation.invalid' });
  expect(await askInvitation(s.server, student!.token)).toMatchObject({ state: 'open', resets: true });
  await role.set({ role: 'parent' }).execute();
  expect(await askInvitation(s.server, student!.token)).toEqual({ state: 'revoked' });
});

test('[INVITE3] [INVITE8] no school resets an account that is in another school too, nor with a card from before it was', async () => {
  await using s = await school();
  await using b = await school();
  const email = await withPassword(s, 'parent');
  const { admin } = (await s.as('admin')).http;
  const link = linkOf(await admin.resetAccess.mutate({ userIds: [s.people.parent] }));
  await join(b.db, b.id, s.people.parent, 'teacher');
  expect(await askInvitation(s.server, link.token)).toEqual({ state: 'revoked' });
  expect((await accept(s.server, link.code)).status).toBe(404);
  for (const each of [admin, (await b.as('admin')).http.admin])
    expect((await each.resetAccess.mutate({ userIds: [s.people.parent] })).cards).toMatchObject([
      { outcome: 'elsewhere', link: null },
    ]);
  expect((await signIn(s.server, { email, password })).status).toBe(200);
  // A school that has suspended them counts as well: it may take them back.
  await b.db.updateTable('membership').set({ suspendedAt: new Date() }).where('establishmentId', '=', b.id).execute();
  expect((await accept(s.server, link.code)).status).toBe(404);
});
