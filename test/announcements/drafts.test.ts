import { expect, test } from 'vitest';
import { classNamed, newAnnouncement } from '../support/announcing.ts';
import { followAccount } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { sharing } from '../support/sharing-draft.ts';
import { until } from '../support/until.ts';

test('[ANNOUNCE33] a draft is seen and changed by those of the staff with whom its author shares it, told live, and by nobody else', async () => {
  await using t = await sharing();
  const { admin, teacher, teacher2, parent, id } = t;
  expect(await t.draft(teacher2)).toMatchObject({
    author: { name: 'teacher' },
    staff: [{ name: 'teacher2' }],
    version: 1,
    content: { body: 'Vendredi', audience: { groups: [{ kind: 'families', name: '6e B' }] } },
  });
  expect(await teacher2.http.announcements.drafts.query({})).toMatchObject([{ id, title: 'Sortie', version: 1 }]);
  expect(await admin.http.announcements.drafts.query({})).toEqual([]);
  for (const client of [admin, parent])
    expect((await refusalOf(t.draft(client))).reason).toBe('announcement.draftUnknown');
  const bell = await followAccount(teacher);
  expect(await t.save(teacher2, 'Samedi', 1)).toEqual({ version: 2, overtaken: null });
  await until(() => bell.events.some(({ what }) => what === 'announcements'));
  expect(await t.draft(teacher)).toMatchObject({ version: 2, content: { body: 'Samedi' } });
  // With whom it is shared its author alone says.
  await t.save(teacher2, 'Dimanche', 2, ['admin']);
  expect((await refusalOf(t.draft(admin))).reason).toBe('announcement.draftUnknown');
  expect((await refusalOf(t.save(teacher, 'x', 3, ['parent']))).reason).toBe('announcement.draftStaff');
});

test('[ANNOUNCE34] whoever saves over a version that they had not seen is told whose, and both are kept; saved again it is the same', async () => {
  await using t = await sharing();
  const { teacher, teacher2 } = t;
  const [mine, theirs] = await Promise.all([t.save(teacher, 'Lundi', 1), t.save(teacher2, 'Mardi', 1)]);
  expect([mine.version, theirs.version].toSorted((one, other) => one - other)).toEqual([2, 3]);
  const later = mine.version > theirs.version ? mine : theirs;
  const former = later === mine ? theirs : mine;
  expect([former.overtaken, later.overtaken]).toMatchObject([null, { version: 2 }]);
  expect((await t.draft(teacher)).versions.map(({ version }) => version)).toEqual([3, 2, 1]);
  const bodies = await Promise.all([2, 3].map(async (version) => (await t.draft(teacher, version)).content.body));
  expect(bodies.toSorted()).toEqual(['Lundi', 'Mardi']);
  expect(await t.save(teacher, 'Lundi', 1)).toMatchObject({ version: mine.version, overtaken: null });
  expect((await t.draft(teacher)).versions).toHaveLength(3);
});

test('[ANNOUNCE33] who is staff no more, or is shared with no more, has no such draft from that moment', async () => {
  await using t = await sharing();
  const { admin, teacher, id } = t;
  await admin.http.admin.setRole.mutate({ userId: t.s.people.teacher2, role: 'parent' });
  const was = await t.s.as('teacher2');
  const wanted = { ...newAnnouncement(t.families), draftId: id };
  for (const ask of [
    () => t.draft(was),
    () => t.save(was, 'x', 1),
    () => was.http.announcements.removeDraft.mutate({ id }),
  ])
    expect((await refusalOf(ask())).reason).toBe('announcement.draftUnknown');
  expect((await refusalOf(was.http.announcements.send.mutate(wanted))).reason).toBe('announcement.staffOnly');
  await t.save(teacher, 'Vendredi', 1, []);
  expect((await t.draft(teacher)).staff).toEqual([]);
});

test('[ANNOUNCE35] any of them sends it, as its author then, and the draft is gone; what is refused leaves it', async () => {
  await using t = await sharing();
  const { teacher, teacher2, id } = t;
  const theirs = { ...newAnnouncement(t.families), draftId: id };
  expect((await refusalOf(teacher2.http.announcements.send.mutate(theirs))).reason).toBe('announcement.classUnknown');
  expect((await t.draft(teacher)).version).toBe(1);
  const wanted = { ...newAnnouncement([{ kind: 'class', classId: await classNamed(t.s, '5e A') }]), draftId: id };
  expect(await teacher2.http.announcements.send.mutate(wanted)).toMatchObject({
    authorId: t.s.people.teacher2,
    state: 'waiting',
  });
  // What was not answered is the same one, though its draft is gone.
  expect(await teacher2.http.announcements.send.mutate(wanted)).toMatchObject({ state: 'waiting' });
  expect((await refusalOf(t.draft(teacher))).reason).toBe('announcement.draftUnknown');
  expect(await teacher.http.announcements.drafts.query({})).toEqual([]);
});

test('[ANNOUNCE33] its author alone gives it up', async () => {
  await using t = await sharing();
  const { teacher, teacher2, id } = t;
  expect((await refusalOf(teacher2.http.announcements.removeDraft.mutate({ id }))).reason).toBe(
    'announcement.draftUnknown',
  );
  await teacher.http.announcements.removeDraft.mutate({ id });
  expect((await refusalOf(t.draft(teacher2))).reason).toBe('announcement.draftUnknown');
});
