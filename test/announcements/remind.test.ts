import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { classNamed, newAnnouncement, publishAll } from '../support/announcing.ts';
import { pushing, quietNow, reasons, set, type Pushing } from '../support/pushing.ts';
import { refusalOf } from '../support/refusal.ts';

/** An announcement that asks for an acknowledgement, of which the parent's device was told. */
async function asked(t: Pushing) {
  const families = [{ kind: 'families' as const, classId: await classNamed(t.s, '6e B') }];
  const wanted = newAnnouncement(families, { importance: 'acknowledgement' });
  await t.teacher.http.announcements.send.mutate(wanted);
  await publishAll(t.s, t.server);
  await t.tell();
  return { id: wanted.clientId, remind: () => t.teacher.http.announcements.remind.mutate({ id: wanted.clientId }) };
}

test('[ANNOUNCE17] a reminder tells the devices of the silent alone, also of who has read and not said so', async () => {
  await using t = await pushing();
  const { id, remind } = await asked(t);
  expect(t.device.received).toHaveLength(1);
  await t.parent.http.markRead.mutate({ conversationId: id, seq: 1 });
  expect(await remind()).toEqual({ reminded: 2 });
  await t.tell();
  expect(await reasons(t.parent)).toEqual(['message sent: told', 'reminder sent: told']);
});

test('[ANNOUNCE18] at most once in twelve hours, and of two at once one is refused', async () => {
  await using t = await pushing();
  const { id, remind } = await asked(t);
  const both = await Promise.allSettled([remind(), remind()]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect((await refusalOf(remind())).reason).toBe('announcement.remindedLately');
  await t.tell();
  await sql`update announcement set reminded_at = now() - interval '12 hours 1 second' where id = ${id}`.execute(
    t.s.db,
  );
  await remind();
  await t.tell();
  expect((await reasons(t.parent)).filter((said) => said === 'reminder sent: told')).toHaveLength(2);
});

test('[ANNOUNCE19] who acknowledges meanwhile is not told, and where everybody has nobody is reminded', async () => {
  await using t = await pushing();
  const { id, remind } = await asked(t);
  await remind();
  await t.parent.http.announcements.acknowledge.mutate({ id });
  await t.tell();
  expect((await reasons(t.parent)).at(-1)).toBe('reminder skipped: read');
  await (await t.as('parent2')).http.announcements.acknowledge.mutate({ id });
  await sql`update announcement set reminded_at = null where id = ${id}`.execute(t.s.db);
  expect((await refusalOf(remind())).reason).toBe('announcement.nobodySilent');
  expect(await t.teacher.http.announcements.one.query({ id })).toMatchObject({ remindedAt: null, acknowledged: 2 });
});

test('[ANNOUNCE20] quiet hours hold a reminder back as they do a message, and the ledger says so', async () => {
  await using t = await pushing();
  const { id, remind } = await asked(t);
  await set(t.parent, { quietHours: quietNow() });
  await remind();
  await t.tell();
  expect((await reasons(t.parent)).filter((said) => said.startsWith('reminder'))).toEqual(['reminder held: quiet']);
  const { items } = await t.teacher.http.announcements.ledger.query({ id });
  expect(items.map(({ name, told }) => [name, told])).toEqual([
    ['parent', 'quiet'],
    ['parent2', null],
  ]);
});

test('[ANNOUNCE15] of whoever shares with nobody what they have read neither their devices nor their mails say whether they have', async () => {
  await using t = await pushing();
  const { id } = await asked(t);
  const ofParent = async () => {
    const { items } = await t.teacher.http.announcements.ledger.query({ id });
    const { state, told, mailed } = items.find(({ userId }) => userId === t.s.people.parent)!;
    return { state, told, mailed };
  };
  expect(await ofParent()).toEqual({ state: 'unseen', told: 'told', mailed: null });
  const { parent } = t.s.people;
  await t.s.db.updateTable('membership').set({ choseReading: false }).where('userId', '=', parent).execute();
  expect(await ofParent()).toEqual({ state: 'notShared', told: null, mailed: null });
  // Who says that they have read it says it.
  await t.parent.http.announcements.acknowledge.mutate({ id });
  expect(await ofParent()).toMatchObject({ state: 'acknowledged', told: 'told' });
});
