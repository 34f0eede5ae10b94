import { expect, test } from 'vitest';
import { announcing, newAnnouncement } from '../support/announcing.ts';
import { refusalOf } from '../support/refusal.ts';
import { until } from '../support/until.ts';

const titles = ({ items }: { items: { title: string | null }[] }) => items.map(({ title }) => title);

test('[ANNOUNCE23] it goes out at its time and not before, a minute later at the soonest, and is taken back until then', async () => {
  await using t = await announcing();
  const at = (minutes: number) => new Date(Math.ceil(Date.now() / 1000) * 1000 + minutes * 60_000);
  const [later, soon] = [at(3 * 24 * 60), at(0.1)];
  const planned = await t.send(t.teacher, t.families, { publishAt: later });
  expect(planned).toMatchObject({ state: 'waiting', dueAt: later });
  const near = await t.send(t.teacher, t.families, { publishAt: soon });
  expect(near.dueAt.getTime() - near.createdAt.getTime()).toBe(60_000);
  await t.s.server.publishDue();
  const list = await t.teacher.http.announcements.sent.query({});
  expect(list.items.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  const { id } = planned;
  expect(await t.teacher.http.announcements.takeBack.mutate({ id })).toMatchObject({ state: 'takenBack' });
  await t.publish();
  expect(titles(await t.parent.http.conversations.query({}))).toEqual(['Sortie']);
});

test('[ANNOUNCE8] [ANNOUNCE23] what was not answered is the same one once more, also when its time is over by then', async () => {
  await using t = await announcing();
  const wanted = { ...newAnnouncement(t.families), publishAt: new Date(Date.now() + 1_000) };
  const { id } = await t.teacher.http.announcements.send.mutate(wanted);
  await until(() => wanted.publishAt.getTime() < Date.now());
  expect(await t.teacher.http.announcements.send.mutate(wanted)).toMatchObject({ id, state: 'waiting' });
  const other = { ...wanted, publishAt: new Date(Date.now() + 3_600_000) };
  expect((await refusalOf(t.teacher.http.announcements.send.mutate(other))).reason).toBe('announcement.idTaken');
});

test('[ANNOUNCE23] a time that is over or years away, and a date of acknowledgement before it goes out, are refused and nothing is kept', async () => {
  await using t = await announcing();
  const day = 86_400_000;
  const inDays = (days: number) => new Date(Date.now() + days * day);
  const refused = async (more: { publishAt: Date; acknowledgeBy?: Date }) =>
    (await refusalOf(t.send(t.teacher, t.families, { importance: 'acknowledgement', ...more }))).reason;
  expect(await refused({ publishAt: inDays(-1) })).toBe('scheduled.past');
  expect(await refused({ publishAt: inDays(367) })).toBe('scheduled.tooFar');
  expect(await refused({ publishAt: inDays(3), acknowledgeBy: inDays(2) })).toBe('announcement.askedBefore');
  expect(await refused({ publishAt: inDays(3), acknowledgeBy: inDays(-1) })).toBe('announcement.past');
  expect((await t.teacher.http.announcements.sent.query({})).items).toEqual([]);
});

test('[ANNOUNCE10] [ANNOUNCE23] who is staff no more when it is to go out announces nothing, and is told why', async () => {
  await using t = await announcing();
  const { id } = await t.send(t.teacher, t.families, { publishAt: new Date(Date.now() + 86_400_000) });
  await t.admin.http.admin.setRole.mutate({ userId: t.s.people.teacher, role: 'parent' });
  await t.publish();
  expect(titles(await t.parent.http.conversations.query({}))).toEqual([]);
  const row = t.s.db.selectFrom('announcement').select(['state', 'refused']).where('id', '=', id);
  expect(await row.executeTakeFirst()).toEqual({ state: 'refused', refused: 'announcement.staffOnly' });
});
