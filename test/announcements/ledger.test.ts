import { expect, test } from 'vitest';
import { announcing } from '../support/announcing.ts';
import { followAccount } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { remove } from '../support/talk.ts';
import { until } from '../support/until.ts';

test('[ANNOUNCE13] whoever it asks says once that they have read it, which is kept with its time and told to its author live', async () => {
  await using t = await announcing();
  const { teacher, parent } = t;
  const { id } = await t.out();
  const bell = await followAccount(teacher);
  const received = () => parent.http.announcements.received.query({ conversationId: id });
  expect(await received()).toMatchObject({ importance: 'acknowledgement', acknowledgedAt: null, mayOversee: false });
  const first = await parent.http.announcements.acknowledge.mutate({ id });
  expect(await parent.http.announcements.acknowledge.mutate({ id })).toEqual(first);
  expect(await received()).toMatchObject(first);
  await until(() => bell.events.some(({ what }) => what === 'announcements'));
  expect(await teacher.http.announcements.one.query({ id })).toMatchObject({ people: 2, acknowledged: 1 });
  expect((await refusalOf(teacher.http.announcements.acknowledge.mutate({ id }))).reason).toBe('announcement.notAsked');
  const outsider = await t.s.as('student3');
  expect((await refusalOf(outsider.http.announcements.acknowledge.mutate({ id }))).reason).toBe('conversation.unknown');
});

test('[ANNOUNCE14] one that does not ask for it takes no acknowledgement, and after its date it still may be given', async () => {
  await using t = await announcing();
  const { id } = await t.out({ importance: 'normal' });
  expect((await refusalOf(t.parent.http.announcements.acknowledge.mutate({ id }))).reason).toBe(
    'announcement.notAsked',
  );
  expect((await refusalOf(t.teacher.http.announcements.remind.mutate({ id }))).reason).toBe('announcement.notAsked');
  const late = await t.out({ acknowledgeBy: new Date(Date.now() + 3_600_000) });
  await t.s.db
    .updateTable('announcement')
    .set({ acknowledgeBy: new Date(Date.now() - 3_600_000) })
    .where('id', '=', late.id)
    .execute();
  await t.parent.http.announcements.acknowledge.mutate({ id: late.id });
  expect(await t.ledger(late.id)).toMatchObject({ sums: { acknowledged: 1 }, silent: 1 });
});

test('[ANNOUNCE15] the ledger says of each whom it is for what became of it, and its sums are all of them, whatever happens', async () => {
  await using t = await announcing();
  const { s, admin, parent, parent2, classId } = t;
  const { id } = await t.send(t.teacher, [...t.families, { kind: 'class', classId }], {
    importance: 'acknowledgement',
  });
  await t.publish();
  const states = async () => {
    const { items, sums, total } = await t.ledger(id);
    expect(Object.values(sums).reduce((sum, one) => sum + one)).toBe(total);
    return Object.fromEntries(items.map(({ name, state }) => [name, state]));
  };
  expect(await states()).toEqual({ parent: 'unseen', parent2: 'unseen', student: 'notShared', student2: 'notShared' });
  await parent.http.announcements.acknowledge.mutate({ id });
  await parent2.http.markRead.mutate({ conversationId: id, seq: 1 });
  await remove(s, admin, id, 'student').catch(() => remove(s, t.teacher, id, 'student'));
  const after = { parent: 'acknowledged', parent2: 'seen', student: 'left', student2: 'notShared' };
  expect(await states()).toEqual(after);
  const silent = await t.teacher.http.announcements.ledger.query({ id, show: 'silent' });
  expect([silent.silent, silent.items.map(({ name }) => name)]).toEqual([2, ['parent2', 'student2']]);
  const seen = await admin.http.announcements.ledger.query({ id, show: 'seen' });
  expect(seen.items).toMatchObject([{ name: 'parent2', told: null, acknowledgedAt: null }]);
});

test('[ANNOUNCE16] nobody but its author and the admins reads the ledger, and an author who is staff no more does not', async () => {
  await using t = await announcing();
  const { s, admin, parent } = t;
  const { id } = await t.out();
  const teacher2 = await s.as('teacher2');
  for (const client of [parent, teacher2]) {
    expect((await refusalOf(t.ledger(id, client))).reason).toBe('announcement.unknown');
    expect((await refusalOf(client.http.announcements.one.query({ id }))).reason).toBe('announcement.unknown');
    expect((await refusalOf(client.http.announcements.remind.mutate({ id }))).reason).toBe('announcement.unknown');
  }
  expect((await t.ledger(id, admin)).total).toBe(2);
  await admin.http.admin.setRole.mutate({ userId: s.people.teacher, role: 'parent' });
  const demoted = await s.as('teacher');
  expect((await refusalOf(t.ledger(id, demoted))).reason).toBe('announcement.unknown');
});
