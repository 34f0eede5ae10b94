import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newAnnouncement } from '../support/announcing.ts';
import { followAccount } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { join, newPerson } from '../support/school.ts';
import { sharing, type Hands } from '../support/sharing-draft.ts';
import { until } from '../support/until.ts';
import { holding, waitingCount } from '../support/waiting.ts';

test('[ANNOUNCE35] of two who send a draft at once one does, and of two who send the same at once both are answered', async () => {
  await using t = await sharing();
  const { admin, teacher, id } = t;
  await t.save(teacher, 'Vendredi', 1, ['admin']);
  await using held = await holding('select from announcement_draft where id = $1 for key share', [id]);
  const sendAs = (client: Hands, wanted: ReturnType<typeof newAnnouncement>) =>
    client.http.announcements.send.mutate({ ...wanted, draftId: id });
  const wanted = newAnnouncement(t.families);
  const sent = Promise.allSettled([
    sendAs(teacher, wanted),
    sendAs(teacher, wanted),
    sendAs(admin, newAnnouncement(t.families)),
  ]);
  await until(async () => (await waitingCount()) === 3);
  await held.letGo();
  const [first, again, other] = (await sent).map(({ status }) => status);
  expect(first).toBe(again);
  expect(other).toBe(first === 'fulfilled' ? 'rejected' : 'fulfilled');
  const kept = t.s.db.selectFrom('announcement').select('id').where('establishmentId', '=', t.s.id);
  expect(await kept.execute()).toHaveLength(1);
});

test('[ANNOUNCE35] what is saved of a draft that is sent at that moment is refused as one that is gone', async () => {
  await using t = await sharing();
  const { teacher, teacher2, id } = t;
  await using held = await holding('select from announcement_draft where id = $1 for key share', [id]);
  const sent = teacher.http.announcements.send.mutate({ ...newAnnouncement(t.families), draftId: id });
  await until(async () => (await waitingCount()) === 1);
  const saved = refusalOf(t.save(teacher2, 'Samedi', 1));
  await until(async () => (await waitingCount()) === 2);
  await held.letGo();
  expect((await saved).reason).toBe('announcement.draftUnknown');
  expect(await sent).toMatchObject({ state: 'waiting' });
});

test('[ANNOUNCE33] who is shared with no more hears so', async () => {
  await using t = await sharing();
  const { teacher, teacher2 } = t;
  const bell = await followAccount(teacher2);
  await t.save(teacher, 'Vendredi', 1, []);
  await until(() => bell.events.some(({ what }) => what === 'announcements'));
  expect(await teacher2.http.announcements.drafts.query({})).toEqual([]);
});

test('[ANNOUNCE34] whoever saved a version stays known by name, also where the import that they came with is undone', async () => {
  await using t = await sharing();
  const { s, teacher } = t;
  const userId = await newPerson(s.db, s.id, 'remplacante', 'teacher');
  await sql`update announcement_draft_version set saved_by = ${userId} where draft_id = ${t.id}`.execute(s.db);
  await sql`select remove_unused_members(${s.id}, array[${userId}]::uuid[])`.execute(s.db);
  expect(await teacher.http.announcements.drafts.query({})).toMatchObject([
    { version: 1, savedBy: { name: 'remplacante' } },
  ]);
});

test('[ANNOUNCE33] a draft of another school is none, to send, to save, to remove and to be told of', async () => {
  await using t = await sharing();
  await using other = await sharing();
  const { teacher, id, s } = other;
  for (const ask of [
    () => t.draft({ http: teacher.http }),
    () => t.save(teacher, 'x', 0),
    () => t.save(teacher, 'x', 1),
    () => teacher.http.announcements.removeDraft.mutate({ id: t.id }),
    () => teacher.http.announcements.send.mutate({ ...newAnnouncement(other.families), draftId: t.id }),
  ])
    expect((await refusalOf(ask())).reason).toBe('announcement.draftUnknown');
  expect((await t.draft(t.teacher)).versions).toHaveLength(1);
  expect(await teacher.http.announcements.drafts.query({})).toMatchObject([{ id }]);
  expect((await teacher.http.announcements.sent.query({})).items).toEqual([]);
  // Whoever is staff of both schools sends it at its own alone.
  await join(s.db, s.id, t.s.people.teacher, 'admin', 'teacher');
  const elsewhere = { ...newAnnouncement(other.families), establishmentId: s.id, draftId: t.id };
  expect((await refusalOf(t.teacher.http.announcements.send.mutate(elsewhere))).reason).toBe(
    'announcement.draftUnknown',
  );
  expect((await t.draft(t.teacher)).version).toBe(1);
});
