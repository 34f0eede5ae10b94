import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { followConversations } from '../support/follow.ts';
import { gathered, filesOf, take } from '../support/gathering.ts';
import { getPhoto, putPhoto, seesPhoto } from '../support/photos.ts';
import { join, newPerson, school } from '../support/school.ts';
import { set } from '../support/settings.ts';
import { start } from '../support/talk.ts';
import { until } from '../support/until.ts';

test('[ACCOUNT18] a student has no photo where the school has not said so, and is told by which reason', async () => {
  await using s = await school();
  const [admin, student, teacher] = [await s.as('admin'), await s.as('student'), await s.as('teacher')];
  expect(await putPhoto(student)).toMatchObject({ status: 403, reason: 'photo.off' });
  expect((await student.http.account.profile.query()).schools).toMatchObject([{ showsPhoto: false }]);
  expect(await sql`select from account_photo where user_id = ${s.people.student}`.execute(s.db)).toMatchObject({
    rows: [],
  });
  await set(admin, { photos: { student: true } });
  expect((await student.http.account.profile.query()).schools).toMatchObject([{ showsPhoto: true }]);
  const { photo } = await putPhoto(student);
  expect(await seesPhoto(teacher, photo)).toBe(true);
});

test('[ACCOUNT18] where the school shows students no more, everyone in a conversation with them hears it, and the address finds nothing', async () => {
  await using s = await school();
  const [admin, student, teacher] = [await s.as('admin'), await s.as('student'), await s.as('teacher')];
  await start(s, admin, ['teacher', 'student', 'teacher2'], { title: '6e B' });
  await set(admin, { photos: { student: true } });
  const { photo } = await putPhoto(student);
  const own = await putPhoto(teacher);
  const { eventCursor, items } = await teacher.http.conversations.query({});
  const listed = items[0]!.participants.filter((one) => one.photo !== null);
  expect(new Set(listed.map((one) => one.photo))).toEqual(new Set([own.photo, photo]));
  const heard = await followConversations(teacher, eventCursor);
  await set(admin, { photos: null });
  for (const who of [admin, teacher]) expect(await seesPhoto(who, photo)).toBe(false);
  expect(await seesPhoto(student, photo)).toBe(true);
  const shown = () =>
    heard.events.flatMap((event) =>
      event.type === 'participant' && event.participant.userId === s.people.student ? [event.participant.photo] : [],
    );
  await until(() => shown().length > 0);
  expect(shown()).toEqual([null]);
  expect(await seesPhoto(admin, own.photo)).toBe(true);
});

test('[ACCOUNT18] who becomes something of which the school shows no photos is shown without one', async () => {
  await using s = await school();
  const [admin, parent] = [await s.as('admin'), await s.as('parent')];
  const { photo } = await putPhoto(parent);
  await set(admin, { photos: { teacher: false } });
  expect(await seesPhoto(admin, photo)).toBe(true);
  await admin.http.admin.setRole.mutate({ userId: s.people.parent, role: 'teacher' });
  expect(await seesPhoto(admin, photo)).toBe(false);
});

test('[ACCOUNT18] who comes to another school is seen there by the photo that they have', async () => {
  await using s = await school();
  await using other = await school();
  const { photo } = await putPhoto(await s.as('teacher'));
  const admin = await other.as('admin');
  expect(await seesPhoto(admin, photo)).toBe(false);
  await join(other.db, other.id, s.people.teacher, 'parent');
  expect(await seesPhoto(admin, photo)).toBe(true);
});

test('[ACCOUNT19] a photo is taken along with one’s data, is nobody’s once it is removed, and goes with the account', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  const { photo } = await putPhoto(teacher);
  const archive = await gathered(teacher);
  const bytes = Buffer.from(await (await getPhoto(teacher, photo)).arrayBuffer());
  const files = await filesOf(await take(teacher, archive));
  expect(Object.keys(files)).toContain('photo.webp');
  expect(bytes.length).toBeGreaterThan(50);
  await teacher.http.account.removePhoto.mutate();
  await teacher.http.account.removePhoto.mutate();
  expect(Object.keys(await filesOf(await take(teacher, archive)))).not.toContain('photo.webp');
  const left = () => sql`select from account_photo where user_id = any (${people}::uuid[])`.execute(s.db);
  const leaver = await newPerson(s.db, s.id, 'leaver', 'parent');
  const people = [s.people.teacher, leaver];
  expect((await left()).rows).toEqual([]);
  await sql`insert into account_photo (user_id, id, picture) values (${leaver}, ${'b'.repeat(22)}, 'x')`.execute(s.db);
  expect((await left()).rows.length).toBe(1);
  await sql`delete from membership where user_id = ${leaver}`.execute(s.db);
  await sql`delete from "user" where id = ${leaver}`.execute(s.db);
  expect((await left()).rows).toEqual([]);
});
