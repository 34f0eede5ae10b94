import { expect, test } from 'vitest';
import type { AudienceGroup } from '../../src/shared/announcements.ts';
import { announcing, classNamed, person } from '../support/announcing.ts';
import type { TestClient } from '../support/client.ts';
import { refusalOf } from '../support/refusal.ts';
import { newPerson } from '../support/school.ts';
import { set } from '../support/settings.ts';

const everyone: AudienceGroup[] = [{ kind: 'everyone' }];

test('[ANNOUNCE1] whom it goes to is said before it is sent: each once however many ways lead to them, with the names of the groups', async () => {
  await using t = await announcing();
  const { s, admin, classId, families } = t;
  const groups: AudienceGroup[] = [...families, { kind: 'class', classId }, { kind: 'role', role: 'parent' }];
  const audience = { groups: [...groups, person(s, 'parent')], except: [] };
  const preview = await admin.http.announcements.preview.query({ audience });
  expect(preview).toMatchObject({ count: 4, outOfReach: 0, next: null });
  expect(preview.people.map(({ name }) => name)).toEqual(['parent', 'parent2', 'student', 'student2']);
  expect(preview.groups.map(({ name }) => name)).toEqual(['6e B', '6e B', null, 'parent']);
});

test('[ANNOUNCE2] a union without its exceptions: neither whoever is in one of them, nor its author, nor anybody suspended', async () => {
  await using t = await announcing();
  const { s, admin, classId } = t;
  const names = async (groups: AudienceGroup[], except: AudienceGroup[]) => {
    const { people } = await admin.http.announcements.preview.query({ audience: { groups, except } });
    return people.map(({ name }) => name);
  };
  expect(await names(everyone, [{ kind: 'role', role: 'student' }])).toEqual([
    'parent',
    'parent2',
    'teacher',
    'teacher2',
  ]);
  expect(await names(everyone, [{ kind: 'class', classId }, person(s, 'teacher')])).toEqual([
    'parent',
    'parent2',
    'student3',
    'teacher2',
  ]);
  await admin.http.admin.suspend.mutate({ userId: s.people.parent });
  expect(await names(t.families, [])).toEqual(['parent2']);
  expect(await names(t.families, t.families)).toEqual([]);
});

test('[ANNOUNCE3] admins announce to everyone, teachers to their classes and the families of these, nobody else to anybody', async () => {
  await using t = await announcing();
  const { s, teacher, parent, families } = t;
  const other: AudienceGroup = { kind: 'families', classId: await classNamed(s, '5e A') };
  const ask = (client: TestClient, groups: AudienceGroup[]) =>
    client.http.announcements.preview.query({ audience: { groups, except: [] } });
  expect((await ask(t.admin, everyone)).count).toBe(7);
  expect((await ask(teacher, families)).count).toBe(2);
  for (const [client, groups, reason] of [
    [teacher, everyone, 'announcement.adminsOnly'],
    [teacher, [{ kind: 'role', role: 'parent' }], 'announcement.adminsOnly'],
    [teacher, [other], 'announcement.classUnknown'],
    [parent, families, 'announcement.staffOnly'],
  ] as [TestClient, AudienceGroup[], string][]) {
    expect((await refusalOf(ask(client, groups))).reason).toBe(reason);
    expect((await refusalOf(t.send(client, groups))).reason).toBe(reason);
  }
  // As if there were no such class.
  const { classId } = t;
  const except = await refusalOf(
    (await s.as('teacher2')).http.announcements.preview.query({
      audience: { groups: [other], except: [{ kind: 'class', classId }] },
    }),
  );
  expect(except.reason).toBe('announcement.classUnknown');
});

test('[ANNOUNCE4] what the school’s rules forbid to write is not announced either, and how many that are is said', async () => {
  await using t = await announcing();
  const audience = { groups: [...t.families, { kind: 'class', classId: t.classId } as const], except: [] };
  await set(t.admin, { contactRules: { teacher: { student: 'never' } } });
  expect(await t.teacher.http.announcements.preview.query({ audience })).toMatchObject({ count: 2, outOfReach: 2 });
});

test('[ANNOUNCE5] to nobody, to too many, to a class that has ended and to somebody out of reach: each is refused with its word, and nothing is kept', async () => {
  await using t = await announcing();
  const { s, admin, teacher, families } = t;
  const refused = async (groups: AudienceGroup[], more = {}) => (await refusalOf(t.send(teacher, groups, more))).reason;
  expect(await refused(families, { except: families })).toBe('announcement.nobody');
  expect(await refused([{ kind: 'class', classId: s.id }])).toBe('announcement.classUnknown');
  expect(await refused([person(s, 'student3')])).toBe('announcement.personGone');
  expect(await refused([])).toBe('input.invalid');
  expect(await refused(families, { title: ' ' })).toBe('input.invalid');
  const hour = 3_600_000;
  const late = { importance: 'acknowledgement', acknowledgeBy: new Date(Date.now() - hour) };
  expect(await refused(families, late)).toBe('announcement.past');
  expect((await admin.http.announcements.sent.query({})).items).toEqual([]);
  expect((await teacher.http.announcements.sent.query({})).items).toEqual([]);
});

test('[ANNOUNCE1] the names come a page at a time, by name', async () => {
  await using t = await announcing();
  const { s, admin } = t;
  for (let n = 0; n < 60; n += 1) await newPerson(s.db, s.id, `eleve ${String(n).padStart(2, '0')}`, 'student');
  const audience = { groups: [{ kind: 'role', role: 'student' } as const], except: [] };
  const first = await admin.http.announcements.preview.query({ audience });
  expect([first.count, first.people.length]).toEqual([63, 50]);
  const second = await admin.http.announcements.preview.query({ audience, after: first.next! });
  const names = [...first.people, ...second.people].map(({ name }) => name);
  expect([names.length, new Set(names).size, second.next]).toEqual([63, 63, null]);
  const wrong = admin.http.announcements.preview.query({ audience, after: 'x' });
  expect((await refusalOf(wrong)).reason).toBe('page.cursorInvalid');
});
