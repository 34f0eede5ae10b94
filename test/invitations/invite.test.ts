import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { inGroups } from '../../src/shared/codes.ts';
import { withPassword } from '../support/account.ts';
import { accept, askInvitation, linkOf, signIn } from '../support/cards.ts';
import { sessionOf } from '../support/http.ts';
import { refusalOf } from '../support/refusal.ts';
import { join, school, type School } from '../support/school.ts';

const email = () => `${randomUUID()}@school.example`;
const audit = ({ db, id }: School) =>
  db.selectFrom('auditEntry').select(['actorId', 'action', 'subjectId']).where('establishmentId', '=', id).execute();
const rowsOf = ({ db }: School, userId: string) =>
  db.selectFrom('invitation').selectAll().where('userId', '=', userId).orderBy('createdAt').execute();

test('[INVITE1] people of the school get a link and a code, kept with who made them and until when, and told nowhere else', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const { establishment, cards } = await admin.invite.mutate({ userIds: [s.people.parent, s.people.teacher] });
  expect(establishment).toMatchObject({ id: s.id, code: expect.stringMatching(/^[2-9a-hjkmnp-z]{6}$/) });
  expect(cards).toMatchObject([
    { userId: s.people.parent, role: 'parent', outcome: 'link', classes: ['6e B'], children: ['student'] },
    { userId: s.people.teacher, role: 'teacher', outcome: 'link', classes: ['6e B'], children: [] },
  ]);
  const [row] = await rowsOf(s, s.people.parent);
  expect(row).toMatchObject({ establishmentId: s.id, invitedBy: s.people.admin, resets: false, usedAt: null });
  expect(Math.round((row!.expiresAt.getTime() - Date.now()) / 3_600_000)).toBe(30 * 24);
  const { token, code } = cards[0]!.link!;
  expect(JSON.stringify([row, await audit(s)])).not.toMatch(new RegExp(`${token}|${code}`));
  expect(await audit(s)).toContainEqual({
    actorId: s.people.admin,
    action: 'invitation.made',
    subjectId: s.people.parent,
  });
});

test('[INVITE1] link and code are one: whichever is used, neither opens anything any more', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  for (const name of ['parent', 'parent2'] as const) {
    const { token, code } = linkOf(await admin.invite.mutate({ userIds: [s.people[name]] }));
    const typed = inGroups(code).toUpperCase();
    expect(await askInvitation(s.server, typed)).toMatchObject({ state: 'open', name, schools: [expect.any(String)] });
    expect(await askInvitation(s.server, typed)).toEqual(await askInvitation(s.server, token));
    expect((await accept(s.server, name === 'parent' ? typed : token)).status).toBe(200);
    for (const secret of [token, code]) {
      expect(await askInvitation(s.server, secret)).toEqual({ state: 'used' });
      expect((await accept(s.server, secret)).data).toMatchObject({ reason: 'invitation.invalid' });
    }
  }
});

test('[INVITE2] a scanner that opens link and code twenty times spends nothing', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const { token, code } = linkOf(await admin.invite.mutate({ userIds: [s.people.parent] }));
  for (let time = 0; time < 20; time += 1) {
    for (const secret of [token, code]) {
      await fetch(`${s.server.origin}/fr/invitation/${secret}`);
      expect(await askInvitation(s.server, secret)).toMatchObject({ state: 'open' });
    }
  }
  expect((await accept(s.server, token)).status).toBe(200);
});

test('[INVITE1] [INVITE3] a renewed link ends the one before, one that was taken back opens nothing, and an invented one is refused', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const first = linkOf(await admin.invite.mutate({ userIds: [s.people.parent] }));
  const second = linkOf(await admin.invite.mutate({ userIds: [s.people.parent] }));
  expect(await askInvitation(s.server, first.token)).toEqual({ state: 'revoked' });
  expect(await askInvitation(s.server, second.token)).toMatchObject({ state: 'open' });
  await admin.revokeInvitation.mutate({ userIds: [s.people.parent] });
  expect(await askInvitation(s.server, second.code)).toEqual({ state: 'revoked' });
  const refused = [first.token, first.code, second.token, second.code, 'invented', '2222-2222-2222'];
  for (const secret of refused)
    expect((await accept(s.server, secret)).data, secret).toMatchObject({ reason: 'invitation.invalid' });
  expect(await askInvitation(s.server, 'invented')).toEqual({ reason: 'invitation.invalid' });
  expect((await audit(s)).map(({ action }) => action).toSorted()).toEqual(
    ['invitation.made', 'invitation.made', 'invitation.revoked'].toSorted(),
  );
});

test('[INVITE3] a link that has run out says so, and so does one of somebody whom the school suspended', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const { token } = linkOf(await admin.invite.mutate({ userIds: [s.people.parent] }));
  const suspended = linkOf(await admin.invite.mutate({ userIds: [s.people.parent2] }));
  const past = new Date(Date.now() - 1);
  await s.db.updateTable('invitation').set({ expiresAt: past }).where('userId', '=', s.people.parent).execute();
  expect(await askInvitation(s.server, token)).toEqual({ state: 'expired' });
  expect((await accept(s.server, token)).status).toBe(404);
  await admin.suspend.mutate({ userId: s.people.parent2 });
  expect(await askInvitation(s.server, suspended.token)).toEqual({ state: 'revoked' });
  expect((await accept(s.server, suspended.token)).status).toBe(404);
  const { cards } = await admin.invite.mutate({ userIds: [s.people.parent2] });
  expect(cards).toMatchObject([{ outcome: 'suspended', link: null }]);
});

test('[INVITE1] whoever comes to the school is one of its people, in their classes, and asking again makes nobody twice', async () => {
  await using s = await school();
  const client = await s.as('admin');
  const classId = await s.db
    .selectFrom('schoolClass')
    .select('id')
    .where('establishmentId', '=', s.id)
    .where('name', '=', '6e B')
    .executeTakeFirstOrThrow();
  const people = [
    { id: randomUUID(), name: 'Noé Moreau', role: 'student' as const, classIds: [classId.id] },
    { id: randomUUID(), email: email(), name: 'Claire Petit', role: 'teacher' as const, classIds: [classId.id] },
  ];
  const first = await client.http.admin.invite.mutate({ people });
  expect(first.cards).toMatchObject([
    { name: 'Noé Moreau', email: null, username: 'noe.moreau', classes: ['6e B'], outcome: 'link' },
    { name: 'Claire Petit', email: people[1]!.email, username: null, classes: ['6e B'], outcome: 'link' },
  ]);
  const again = await client.http.admin.invite.mutate({ people });
  expect(again.cards.map(({ userId }) => userId)).toEqual(first.cards.map(({ userId }) => userId));
  const entries = (await audit(s)).filter(({ action }) => action === 'membership.added');
  expect(new Set(entries.map(({ subjectId }) => subjectId))).toEqual(new Set(first.cards.map(({ userId }) => userId)));
  expect(entries).toHaveLength(2);
  const { token } = again.cards[1]!.link!;
  expect(sessionOf(await accept(s.server, token))).not.toBe('');
});

test('[INVITE1] classes of another school, a class for a parent and one e-mail twice are refused, and nobody is added', async () => {
  await using s = await school();
  await using other = await school();
  const { admin } = (await s.as('admin')).http;
  const theirs = await other.db
    .selectFrom('schoolClass')
    .select('id')
    .where('establishmentId', '=', other.id)
    .executeTakeFirstOrThrow();
  const noe = { name: 'Noé', role: 'student' as const };
  const foreign = admin.invite.mutate({ people: [noe, { ...noe, classIds: [theirs.id] }] });
  expect(await refusalOf(foreign)).toMatchObject({ code: 'NOT_FOUND', reason: 'class.unknown' });
  const ofParent = admin.invite.mutate({ people: [{ name: 'X', role: 'parent', classIds: [theirs.id] }] });
  expect((await refusalOf(ofParent)).issues).toEqual([{ path: 'people.0.classIds', reason: 'noClassForRole' }]);
  const one = { name: 'X', role: 'parent' as const, email: email() };
  const twice = admin.invite.mutate({ people: [one, { ...one, email: one.email.toUpperCase() }] });
  expect((await refusalOf(twice)).issues).toEqual([{ path: 'people', reason: 'emailTwice' }]);
  const both = admin.invite.mutate({ people: [one], userIds: [s.people.parent] });
  expect((await refusalOf(both)).issues).toEqual([{ path: '', reason: 'userIdsOrPeople' }]);
  const members = s.db.selectFrom('membership').select('userId').where('establishmentId', '=', s.id);
  expect(await members.execute()).toHaveLength(8);
});

test('[INVITE1] only an admin invites, sees who came and takes back, and one of another school is refused as unknown', async () => {
  await using s = await school();
  await using other = await school();
  const userIds = [s.people.parent];
  for (const name of ['teacher', 'parent', 'student'] as const) {
    const { admin } = (await s.as(name)).http;
    for (const call of [
      () => admin.invite.mutate({ userIds }),
      () => admin.revokeInvitation.mutate({ userIds }),
      () => admin.invitations.query({}),
      () => admin.firstSteps.query({}),
      () => admin.setFirstSteps.mutate({ hidden: true }),
    ])
      expect(await refusalOf(call())).toMatchObject({ code: 'FORBIDDEN', reason: 'admin.needed' });
  }
  const { admin } = (await other.as('admin')).http;
  for (const call of [() => admin.invite.mutate({ userIds }), () => admin.revokeInvitation.mutate({ userIds })])
    expect(await refusalOf(call())).toMatchObject({ code: 'NOT_FOUND', reason: 'person.unknown' });
  const foreign = admin.invite.mutate({ establishmentId: s.id, userIds });
  expect(await refusalOf(foreign)).toMatchObject({ reason: 'establishment.unknown' });
  // The id of somebody of another school, said to be new.
  const named = admin.invite.mutate({ people: [{ id: s.people.parent, name: 'X', role: 'admin' }] });
  expect(await refusalOf(named)).toMatchObject({ reason: 'person.unknown' });
  expect(await rowsOf(s, s.people.parent)).toEqual([]);
});

test('[INVITE4] an account in use becomes a member of one school more, with its own password, and no link is made to it', async () => {
  await using s = await school();
  await using b = await school();
  const address = await withPassword(s, 'teacher');
  const { admin } = (await b.as('admin')).http;
  const { cards } = await admin.invite.mutate({ people: [{ email: address, name: 'Teacher', role: 'parent' }] });
  expect(cards).toMatchObject([{ userId: s.people.teacher, name: 'Teacher', outcome: 'inUse', link: null }]);
  expect(JSON.stringify(cards)).not.toContain('6e B');
  const { memberships } = await (await s.as('teacher')).http.me.query();
  expect(memberships.map(({ role, establishment }) => `${role} ${establishment.id}`).toSorted()).toEqual(
    [`teacher ${s.id}`, `parent ${b.id}`].toSorted(),
  );
  expect(await rowsOf(s, s.people.teacher)).toEqual([]);
});

test('[INVITE4] an account that another school made and nobody has opened is left alone, and its own link still opens it', async () => {
  await using s = await school();
  await using b = await school();
  const address = email();
  const person = { email: address, name: 'Claire Petit', role: 'teacher' as const };
  const { token } = linkOf(await (await s.as('admin')).http.admin.invite.mutate({ people: [person] }));
  const { admin } = (await b.as('admin')).http;
  const { cards } = await admin.invite.mutate({ people: [{ ...person, name: 'Autre nom' }] });
  expect(cards).toMatchObject([{ name: 'Autre nom', email: address, outcome: 'emailTaken', link: null }]);
  const members = b.db.selectFrom('membership').select('userId').where('establishmentId', '=', b.id);
  expect(await members.execute()).toHaveLength(8);
  expect(await askInvitation(s.server, token)).toMatchObject({ state: 'open', name: 'Claire Petit' });
  expect((await accept(s.server, token)).status).toBe(200);
});

test('[INVITE3] a link opens nothing once its account is in another school too, whoever put it there, and none is made any more', async () => {
  await using s = await school();
  await using b = await school();
  const { admin } = (await s.as('admin')).http;
  const { token, code } = linkOf(await admin.invite.mutate({ userIds: [s.people.parent] }));
  // As an import of the other school would.
  await join(b.db, b.id, s.people.parent, 'parent');
  for (const secret of [token, code]) {
    expect(await askInvitation(s.server, secret)).toEqual({ state: 'revoked' });
    expect((await accept(s.server, secret)).data).toMatchObject({ reason: 'invitation.invalid' });
  }
  for (const each of [admin, (await b.as('admin')).http.admin])
    expect((await each.invite.mutate({ userIds: [s.people.parent] })).cards).toMatchObject([
      { outcome: 'elsewhere', link: null },
    ]);
});

test('[INVITE3] whoever signed in meanwhile is not opened by an older link', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const { token } = linkOf(await admin.invite.mutate({ userIds: [s.people.parent] }));
  const address = await withPassword(s, 'parent');
  expect(await askInvitation(s.server, token)).toEqual({ state: 'used' });
  expect((await accept(s.server, token, 'somebody else')).status).toBe(404);
  expect((await signIn(s.server, { email: address, password: 'correct horse battery' })).status).toBe(200);
});

test('[INVITE11] admins see who was never invited, who has not come, whose link ran out and who came', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const { cards } = await admin.invite.mutate({ userIds: [s.people.parent, s.people.parent2, s.people.teacher] });
  await accept(s.server, cards[0]!.link!.token);
  await admin.revokeInvitation.mutate({ userIds: [s.people.parent2] });
  await s.db.updateTable('user').set({ lastSeenAt: new Date() }).where('id', '=', s.people.admin).execute();
  const page = await admin.invitations.query({});
  expect(page.counts).toEqual({ none: 4, open: 1, over: 1, came: 2 });
  expect(page.total).toBe(8);
  const open = await admin.invitations.query({ state: 'open' });
  expect(open).toMatchObject({
    total: 1,
    items: [{ userId: s.people.teacher, classes: ['6e B'], latest: { by: 'admin', isOpen: true, resets: false } }],
  });
  expect((await admin.invitations.query({ state: 'over' })).items).toMatchObject([{ userId: s.people.parent2 }]);
  const students = await admin.invitations.query({ role: 'student', query: 'Student2' });
  expect(students.items.map(({ name }) => name)).toEqual(['student2']);
  expect(JSON.stringify(page)).not.toMatch(/token|hash/i);
});
