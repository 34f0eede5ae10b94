import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { auditOf } from '../support/audit.ts';
import { withPassword } from '../support/account.ts';
import { accept, askInvitation, linkOf, linksOf } from '../support/cards.ts';
import { classOf } from '../support/classes.ts';
import { sessionOf } from '../support/http.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';

const email = () => `${randomUUID()}@school.example`;

test('[INVITE1] whoever comes to the school is one of its people, in their classes, and asking again makes nobody twice', async () => {
  await using s = await school();
  const client = await s.as('admin');
  const classIds = [await classOf(s, '6e B')];
  const people = [
    { id: randomUUID(), name: 'Noé Moreau', role: 'student' as const, classIds },
    { id: randomUUID(), email: email(), name: 'Claire Petit', role: 'teacher' as const, classIds },
  ];
  const first = await client.http.admin.invite.mutate({ people });
  expect(first.cards).toMatchObject([
    { name: 'Noé Moreau', email: null, username: 'noe.moreau', classes: ['6e B'], outcome: 'link' },
    { name: 'Claire Petit', email: people[1]!.email, username: null, classes: ['6e B'], outcome: 'link' },
  ]);
  const again = await client.http.admin.invite.mutate({ people });
  expect(again.cards.map(({ userId }) => userId)).toEqual(first.cards.map(({ userId }) => userId));
  const entries = (await auditOf(s)).filter(({ action }) => action === 'membership.added');
  expect(new Set(entries.map(({ subjectId }) => subjectId))).toEqual(new Set(first.cards.map(({ userId }) => userId)));
  expect(entries).toHaveLength(2);
  const { token } = again.cards[1]!.link!;
  expect(sessionOf(await accept(s.server, token))).not.toBe('');
});

test('[INVITE1] classes of another school, a class for a parent and one e-mail twice are refused, and nobody is added', async () => {
  await using s = await school();
  await using other = await school();
  const { admin } = (await s.as('admin')).http;
  const theirs = [await classOf(other, '6e B')];
  const noe = { name: 'Noé', role: 'student' as const, email: email() };
  const foreign = admin.invite.mutate({ people: [noe, { ...noe, email: email(), classIds: theirs }] });
  expect(await refusalOf(foreign)).toMatchObject({ code: 'NOT_FOUND', reason: 'class.unknown' });
  expect(await s.db.selectFrom('user').select('id').where('email', '=', noe.email).execute()).toEqual([]);
  const ofParent = admin.invite.mutate({ people: [{ name: 'X', role: 'parent', classIds: theirs }] });
  expect((await refusalOf(ofParent)).issues).toEqual([{ path: 'people.0.classIds', reason: 'noClassForRole' }]);
  const one = { name: 'X', role: 'parent' as const, email: email() };
  const twice = admin.invite.mutate({ people: [one, { ...one, email: one.email.toUpperCase() }] });
  expect((await refusalOf(twice)).issues).toEqual([{ path: 'people', reason: 'emailTwice' }]);
  const both = admin.invite.mutate({ people: [one], userIds: [s.people.parent] });
  expect((await refusalOf(both)).issues).toEqual([{ path: '', reason: 'userIdsOrPeople' }]);
  const members = s.db.selectFrom('membership').select('userId').where('establishmentId', '=', s.id);
  expect(await members.execute()).toHaveLength(8);
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
  expect(await linksOf(s, s.people.teacher)).toEqual([]);
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
