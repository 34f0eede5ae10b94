import { expect, test } from 'vitest';
import { followAccount, followConversations } from '../support/follow.ts';
import { getPhoto, putPhoto, seesPhoto } from '../support/photos.ts';
import { refusalOf } from '../support/refusal.ts';
import { join, school } from '../support/school.ts';
import { start } from '../support/talk.ts';
import { until } from '../support/until.ts';

const unknown = 'A'.repeat(22);

test('[ACCOUNT22] an admin takes a photo away: whoever is in a conversation with its person hears it, after a cut too, and its address finds nothing', async () => {
  await using s = await school();
  const [admin, parent, teacher] = [await s.as('admin'), await s.as('parent'), await s.as('teacher')];
  await start(s, teacher, ['parent']);
  const { photo } = await putPhoto(parent);
  const etag = (await getPhoto(teacher, photo)).headers.get('etag')!;
  const { eventCursor } = await teacher.http.conversations.query({});
  const heard = await followConversations(teacher, eventCursor);
  const userId = s.people.parent;
  expect(await admin.http.admin.person.query({ userId })).toMatchObject({ photo });
  await admin.http.admin.removePhoto.mutate({ userId, photo });
  const shown = ({ events }: typeof heard) =>
    events.flatMap((event) => (event.type === 'participant' ? [event.participant.photo] : []));
  await until(() => heard.events.length > 0);
  expect(shown(heard)).toEqual([null]);
  const back = await followConversations(await s.as('teacher'), eventCursor);
  await until(() => back.events.length > 0);
  expect(back.events).toEqual(heard.events);
  for (const who of [admin, teacher]) expect(await seesPhoto(who, photo)).toBe(false);
  expect((await getPhoto(teacher, photo, { 'if-none-match': etag })).status).toBe(404);
  const found = await teacher.http.searchContacts.query({ query: 'parent' });
  expect(found.find((one) => one.userId === userId)).toMatchObject({ photo: null });
  const { photo: none, history } = await admin.http.admin.person.query({ userId });
  expect(none).toBeNull();
  expect(history).toMatchObject([
    { action: 'membership.photoRemoved', actor: { userId: s.people.admin }, undoFault: 'audit.cannotUndo' },
  ]);
});

test('[ACCOUNT22] in another school it is seen as before, and the next photo is seen in both', async () => {
  await using s = await school();
  await using other = await school();
  await join(other.db, other.id, s.people.teacher, 'teacher');
  const teacher = await s.as('teacher');
  const [here, there] = [await s.as('admin'), await other.as('admin')];
  const seen = async (id: string) => [await seesPhoto(here, id), await seesPhoto(there, id)];
  const { photo } = await putPhoto(teacher);
  const userId = s.people.teacher;
  await here.http.admin.removePhoto.mutate({ userId, photo });
  expect(await seen(photo)).toEqual([false, true]);
  const next = await putPhoto(teacher);
  expect(await seen(next.photo)).toEqual([true, true]);
  await teacher.http.account.removePhoto.mutate();
  expect(await seen(next.photo)).toEqual([false, false]);
});

test('[ACCOUNT22] nobody but an admin of that school takes one away', async () => {
  await using s = await school();
  await using other = await school();
  const { photo } = await putPhoto(await s.as('parent'));
  const asked = { userId: s.people.parent, photo };
  for (const name of ['teacher', 'parent', 'student'] as const) {
    const refused = (await s.as(name)).http.admin.removePhoto.mutate(asked);
    expect(await refusalOf(refused)).toMatchObject({ reason: 'admin.needed' });
  }
  const stranger = await other.as('admin');
  for (const [more, reason] of [
    [{}, 'person.unknown'],
    [{ establishmentId: s.id }, 'establishment.unknown'],
  ] as const)
    expect(await refusalOf(stranger.http.admin.removePhoto.mutate({ ...asked, ...more }))).toMatchObject({ reason });
  expect(await seesPhoto(await s.as('teacher'), photo)).toBe(true);
});

test('[ACCOUNT23] one that was set meanwhile stays, and what is gone already is taken away by nobody', async () => {
  await using s = await school();
  const [admin, parent] = [await s.as('admin'), await s.as('parent')];
  const userId = s.people.parent;
  const remove = (photo: string) => admin.http.admin.removePhoto.mutate({ userId, photo });
  const entries = async () => (await admin.http.admin.audit.query({ subjectId: userId })).items.length;
  await remove(unknown);
  const first = await putPhoto(parent);
  const second = await putPhoto(parent);
  expect(await refusalOf(remove(first.photo))).toMatchObject({ reason: 'photo.another' });
  expect([await seesPhoto(admin, second.photo), await entries()]).toEqual([true, 0]);
  await Promise.all([remove(second.photo), remove(second.photo)]);
  expect([await seesPhoto(admin, second.photo), await entries()]).toEqual([false, 1]);
  await parent.http.account.removePhoto.mutate();
  await remove(second.photo);
  expect(await entries()).toBe(1);
  expect(await refusalOf(remove('no photo'))).toMatchObject({ reason: 'input.invalid' });
});

test('[ACCOUNT23] its person is told by which school, keeps it, and is told so no more once they have another', async () => {
  await using s = await school();
  await using other = await school();
  await join(other.db, other.id, s.people.teacher, 'teacher');
  const [admin, teacher] = [await s.as('admin'), await s.as('teacher')];
  const { photo } = await putPhoto(teacher);
  const bell = await followAccount(teacher);
  await until(() => bell.events.length === 1);
  await admin.http.admin.removePhoto.mutate({ userId: s.people.teacher, photo });
  await until(() => bell.events.length === 2);
  expect(bell.events.at(-1)).toEqual({ what: 'me' });
  const tookIn = async () => {
    const { schools, photo: own } = await teacher.http.account.profile.query();
    return { own, took: schools.filter((one) => one.tookPhoto).map((one) => one.establishmentId) };
  };
  expect(await tookIn()).toEqual({ own: photo, took: [s.id] });
  expect(await seesPhoto(teacher, photo)).toBe(true);
  const next = await putPhoto(teacher);
  expect(await tookIn()).toEqual({ own: next.photo, took: [] });
});
