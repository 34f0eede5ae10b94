import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { classOf } from '../support/classes.ts';
import { refusalOf } from '../support/refusal.ts';
import { newPerson, school } from '../support/school.ts';
import { emailOf, rename, searchable } from '../support/searchable.ts';

const idsOf = (page: { items: { userId: string }[] }) => page.items.map(({ userId }) => userId);

test('[PEOPLE20] an admin finds by name, accents and a typing error forgiven, by e-mail, user name and the register’s identifier', async () => {
  await using s = await searchable();
  const { admin } = (await s.as('admin')).api;
  await rename(s, 'student', 'Noé Lefèbvre');
  const { student } = s.people;
  const known = { username: 'noe.l', externalId: 'GC-0042' };
  await s.db.updateTable('membership').set(known).where('userId', '=', student).execute();
  const { email } = await emailOf(s, 'student');
  for (const query of ['noe', 'LEFEBVRE', 'lefevbre', email.slice(0, 14), 'noe.l', 'gc-00'])
    expect(idsOf(await admin.people.query({ query })), query).toEqual([student]);
  const nobody = await admin.people.query({ query: 'qzxwvk' });
  expect(nobody).toMatchObject({ items: [], total: 0, nextCursor: null, previousCursor: null });
  for (const query of ['%', '_']) expect(idsOf(await admin.people.query({ query })), query).toEqual([]);
});

test('[PEOPLE20] by role and class, and by what is missing of them; of several filters all hold', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).api;
  const { student, student3, parent, parent2, teacher } = s.people;
  await s.db.updateTable('user').set({ email: null }).where('id', 'in', [student, student3]).execute();
  const suspended = { suspendedAt: new Date() };
  await s.db.updateTable('membership').set(suspended).where('userId', 'in', [student3, parent]).execute();
  const find = async (input: Parameters<typeof admin.people.query>[0]) =>
    new Set(idsOf(await admin.people.query(input)));
  expect(await find({ role: 'parent' })).toEqual(new Set([parent, parent2]));
  const classId = await classOf(s, '6e B');
  const { classes } = await admin.people.query({});
  expect(classes).toEqual([
    { id: expect.any(String), name: '5e A' },
    { id: classId, name: '6e B' },
  ]);
  expect(await find({ classId })).toEqual(new Set([teacher, student, s.people.student2]));
  expect(await find({ filter: ['withoutEmail'] })).toEqual(new Set([student, student3]));
  expect(await find({ filter: ['withoutGuardian'] })).toEqual(new Set([student3]));
  expect(await find({ filter: ['suspended'] })).toEqual(new Set([student3, parent]));
  expect(await find({ filter: ['suspended', 'withoutEmail'] })).toEqual(new Set([student3]));
  expect(await find({ filter: ['suspended'], role: 'parent' })).toEqual(new Set([parent]));
  // Who opens a page is signed in; nobody else ever was.
  const never = await find({ filter: ['neverSignedIn'] });
  expect([never.has(s.people.admin), never.size]).toEqual([false, 7]);
  await s.as('teacher');
  expect((await find({ filter: ['neverSignedIn'] })).has(teacher)).toBe(false);
});

test('[PEOPLE20] its pages leave nobody out and show nobody twice, in either direction, and lead back', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).api;
  for (let n = 0; n < 6; n += 1) await newPerson(s.db, s.id, 'même nom', 'parent');
  for (const by of ['name', 'lastSeen'] as const) {
    for (const descending of [false, true]) {
      const sort = { by, descending };
      const whole = await admin.people.query({ sort, limit: 100 });
      const seen: string[] = [];
      const cursors: (string | undefined)[] = [undefined];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await admin.people.query({ sort, limit: 4, cursor });
        expect(page.total).toBe(14);
        expect(page.previousCursor).toBe(cursors.at(-2) ?? null);
        seen.push(...idsOf(page));
        cursor = page.nextCursor;
        if (cursor !== null) cursors.push(cursor);
      }
      expect(seen).toEqual(idsOf(whole));
      expect(new Set(seen).size).toBe(14);
    }
  }
  for (const cursor of ['x', Buffer.from(`${randomUUID()}é`).toString('base64url')])
    expect(await refusalOf(admin.people.query({ cursor }))).toMatchObject({ reason: 'page.cursorInvalid' });
  const { nextCursor: ofNames } = await admin.people.query({ limit: 1 });
  const bySight = { by: 'lastSeen', descending: false } as const;
  expect(await refusalOf(admin.people.query({ sort: bySight, cursor: ofNames! }))).toMatchObject({
    reason: 'page.cursorInvalid',
  });
});

test('[PEOPLE20] a person is shown with what the school and their account say of them', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).api;
  const [expiresAt, tokenHash] = [new Date(Date.now() + 60_000), randomUUID()];
  const invited = { establishmentId: s.id, userId: s.people.student };
  await s.db
    .insertInto('invitation')
    .values({ tokenHash, expiresAt, ...invited })
    .execute();
  const of = async (userId: string) => (await admin.people.query({})).items.find((one) => one.userId === userId);
  expect(await of(s.people.student)).toEqual({
    userId: s.people.student,
    name: 'student',
    role: 'student',
    ...(await emailOf(s, 'student')),
    username: null,
    externalId: null,
    classes: ['6e B'],
    family: ['parent'],
    invitation: 'open',
    hasSignedIn: false,
    lastSeenAt: null,
    suspension: null,
  });
  expect(await of(s.people.parent)).toMatchObject({ classes: ['6e B'], family: ['student'], invitation: 'never' });
  expect(await of(s.people.admin)).toMatchObject({ hasSignedIn: true });
  const record = await admin.person.query({ userId: s.people.student });
  expect(record).toMatchObject({
    establishmentId: s.id,
    classes: [{ name: '6e B', as: 'student' }],
    guardians: [{ userId: s.people.parent, name: 'parent', role: 'parent' }],
    children: [],
    birthDate: null,
    emailFault: null,
    history: [],
  });
  expect((await admin.person.query({ userId: s.people.admin })).emailFault).toBe('person.emailTheirs');
});
