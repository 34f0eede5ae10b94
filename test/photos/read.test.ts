import { expect, test } from 'vitest';
import { inSchools, writeInSchools } from '../../src/server/db/in-schools.ts';
import { workerDatabase } from '../support/database.ts';
import { getPhoto, putPhoto, seesPhoto } from '../support/photos.ts';
import { join, school, type Name } from '../support/school.ts';
import { set } from '../support/settings.ts';
import { start } from '../support/talk.ts';
import { until } from '../support/until.ts';

const unknown = 'A'.repeat(22);

/** Who of these sees a photo by its address. */
async function seers(s: Awaited<ReturnType<typeof school>>, photo: string, names: readonly Name[]): Promise<Name[]> {
  const seen: Name[] = [];
  for (const name of names) if (await seesPhoto(await s.as(name), photo)) seen.push(name);
  return seen;
}

test('[ACCOUNT17] a parent’s photo is read by themselves, an admin, who may write to them and who is in a conversation with them', async () => {
  await using s = await school();
  const { photo } = await putPhoto(await s.as('parent'));
  const all: Name[] = ['admin', 'teacher', 'teacher2', 'parent', 'parent2', 'student', 'student3'];
  expect(await seers(s, photo, all)).toEqual(['admin', 'teacher', 'parent', 'student']);
  await start(s, await s.as('admin'), ['parent', 'parent2'], { title: 'Sortie' });
  expect(await seers(s, photo, ['parent2', 'teacher2'])).toEqual(['parent2']);
});

test('[ACCOUNT17] an announcement shows its readers to nobody but its staff', async () => {
  await using s = await school();
  const [admin, parent] = [await s.as('admin'), await s.as('parent')];
  const { photo } = await putPhoto(parent);
  const ofAdmin = await putPhoto(admin);
  await start(s, admin, ['parent', 'parent2', 'student3'], { kind: 'announcement', title: 'Rentrée' });
  expect(await seers(s, photo, ['parent2', 'student3'])).toEqual([]);
  expect(await seers(s, ofAdmin.photo, ['parent2', 'student3'])).toEqual(['parent2', 'student3']);
});

test('[ACCOUNT17] people of another school find nothing, as where there is nothing, and nobody without a session', async () => {
  await using s = await school();
  await using other = await school();
  const { photo } = await putPhoto(await s.as('teacher'));
  const answers = [];
  for (const name of ['admin', 'teacher', 'student'] as const)
    for (const id of [photo, unknown, 'own', 'x', '..%2f..%2fetc', ''])
      answers.push(await (await getPhoto(await other.as(name), id)).json());
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ error: { data: { reason: 'photo.unknown', httpStatus: 404 } } });
  const { origin } = s.server;
  expect((await getPhoto({ origin }, photo)).status).toBe(401);
  expect((await fetch(`${origin}/photos/${photo}`, { method: 'DELETE' })).status).toBe(405);
});

test('[ACCOUNT17] whoever has it already is asked each time, and finds it no more once their rights have ended', async () => {
  await using s = await school();
  const [admin, parent, teacher] = [await s.as('admin'), await s.as('parent'), await s.as('teacher')];
  const { photo } = await putPhoto(parent);
  const etag = (await getPhoto(teacher, photo)).headers.get('etag')!;
  const again = await getPhoto(teacher, photo, { 'if-none-match': etag });
  expect([again.status, await again.text()]).toEqual([304, '']);
  await admin.http.admin.suspend.mutate({ userId: s.people.teacher });
  const ended = await getPhoto(await s.as('teacher'), photo, { 'if-none-match': etag });
  expect(ended.status).toBe(404);
});

test('[ACCOUNT17] of who is suspended no photo is shown, and it comes back with them', async () => {
  await using s = await school();
  const [admin, teacher] = [await s.as('admin'), await s.as('teacher')];
  const { photo } = await putPhoto(await s.as('parent'));
  await admin.http.admin.suspend.mutate({ userId: s.people.parent });
  expect(await seesPhoto(teacher, photo)).toBe(false);
  await admin.http.admin.reinstate.mutate({ userId: s.people.parent });
  expect(await seesPhoto(teacher, photo)).toBe(true);
});

test('[ACCOUNT18] of somebody in two schools the photo is seen in the one that shows it, and goes at once where it shows it no more', async () => {
  await using s = await school();
  await using other = await school();
  await join(other.db, other.id, s.people.teacher, 'teacher');
  const { photo } = await putPhoto(await s.as('teacher'));
  const [here, there] = [await s.as('admin'), await other.as('admin')];
  expect([await seesPhoto(here, photo), await seesPhoto(there, photo)]).toEqual([true, true]);
  await set(there, { photos: { teacher: false } });
  expect([await seesPhoto(here, photo), await seesPhoto(there, photo)]).toEqual([true, false]);
  const found = await there.http.searchContacts.query({ query: 'teacher' });
  expect(found.map((one) => one.photo)).toEqual(found.map(() => null));
  await set(there, { photos: null });
  expect(await seesPhoto(there, photo)).toBe(true);
});

test('[ACCOUNT17] whoever asks without end is told to wait, and nobody else', async () => {
  await using s = await school();
  const [teacher, admin] = [await s.as('teacher'), await s.as('admin')];
  const { photo } = await putPhoto(teacher);
  const statuses = new Set<number>();
  const ask = async () => {
    const answer = await getPhoto(teacher, statuses.size === 0 ? photo : 'x');
    await answer.arrayBuffer();
    statuses.add(answer.status);
  };
  await ask();
  // A machine that has much to do answers the first few hundred more slowly than they are allowed.
  await until(async () => {
    await Promise.all(Array.from({ length: 400 }, ask));
    return statuses.has(429);
  });
  expect(statuses).toEqual(new Set([200, 404, 429]));
  expect(await seesPhoto(admin, photo)).toBe(true);
});

test('[ACCOUNT17] the border between schools is held by the database: no query of another school finds it', async () => {
  await using s = await school();
  await using other = await school();
  const { photo } = await putPhoto(await s.as('teacher'));
  const { db } = (await workerDatabase()).databases;
  const asked = (userId: string) =>
    inSchools({ db, credential: { userId } }, (trx) =>
      trx.selectFrom('accountPhoto').select('id').where('id', '=', photo).execute(),
    );
  expect(await asked(s.people.parent)).toEqual([{ id: photo }]);
  expect(await asked(other.people.admin)).toEqual([]);
  await writeInSchools({ db, credential: { userId: s.people.parent } }, (trx) =>
    trx.deleteFrom('accountPhoto').where('id', '=', photo).execute(),
  );
  expect(await asked(s.people.parent)).toEqual([{ id: photo }]);
});
