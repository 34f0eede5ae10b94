import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { dayIn } from '../../src/shared/zoned.ts';
import { followAccount } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { set } from '../support/settings.ts';
import { say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

const today = dayIn('Europe/Paris', new Date());
const away = { from: today.text, until: today.after().after().text, text: 'Je suis en formation.', substituteId: null };

/** A parent and a teacher who write to each other. */
async function talking() {
  const s = await school();
  const [teacher, parent] = [await s.as('teacher'), await s.as('parent')];
  const { id: conversationId } = await start(s, parent, ['teacher']);
  const seen = (who = parent) => who.http.availabilityIn.query({ conversationId });
  return { s, teacher, parent, conversationId, seen, [Symbol.asyncDispose]: () => s[Symbol.asyncDispose]() };
}

test('[HOURS10] families read how soon a member of staff usually answers, where they want it said; colleagues do not', async () => {
  await using t = await talking();
  expect(await t.seen()).toEqual({ answersWithin: null, absence: null });
  const heard = await followAccount(t.parent);
  await t.teacher.http.account.setAvailability.mutate({ answersWithin: 'twoDays' });
  await until(() => heard.events.some(({ what }) => what === 'availability'));
  expect(await t.seen()).toEqual({ answersWithin: 'twoDays', absence: null });
  const admin = await t.s.as('admin');
  const { id: conversationId } = await start(t.s, admin, ['teacher']);
  expect(await admin.http.availabilityIn.query({ conversationId })).toEqual({ answersWithin: null, absence: null });
  await t.teacher.http.account.setAvailability.mutate({ answersWithin: null });
  expect((await t.seen())!.answersWithin).toBeNull();
});

test('[HOURS11] whoever writes to somebody who is away sees until when, who answers meanwhile, and that they were answered, colleagues too', async () => {
  await using t = await talking();
  const { teacher2, admin: adminId } = t.s.people;
  const [own] = await t.teacher.http.account.setAvailability.mutate({ absence: { ...away, substituteId: adminId } });
  const shown = { from: away.from, until: away.until, text: away.text, substitute: { userId: adminId, name: 'admin' } };
  expect(own).toEqual({ establishmentId: t.s.id, answersWithin: null, absence: shown });
  const before = (await t.seen())!.absence;
  expect(before).toEqual({ ...shown, since: expect.any(Date), hasWritten: false, maySubstitute: true });
  await say(t.parent, t.conversationId, 'bonjour');
  expect((await t.seen())!.absence).toMatchObject({ hasWritten: true });
  // To mend what it says is no other absence.
  await t.teacher.http.account.setAvailability.mutate({
    absence: { ...away, text: 'Je reviens.', substituteId: teacher2 },
  });
  expect((await t.seen())!.absence).toMatchObject({
    text: 'Je reviens.',
    hasWritten: true,
    since: before!.since,
    maySubstitute: false,
  });
  const colleague = await t.s.as('admin');
  const { id: conversationId } = await start(t.s, colleague, ['teacher']);
  expect((await colleague.http.availabilityIn.query({ conversationId }))!.absence).toMatchObject({
    maySubstitute: true,
  });
});

test('[HOURS11] what was written before is no reason for an automatic answer, and a second absence answers anew', async () => {
  await using t = await talking();
  await say(t.parent, t.conversationId, 'avant');
  await t.teacher.http.account.setAvailability.mutate({ absence: away });
  expect((await t.seen())!.absence).toMatchObject({ hasWritten: false });
  await say(t.parent, t.conversationId, 'pendant');
  await t.teacher.http.account.setAvailability.mutate({ absence: null });
  expect((await t.seen())!.absence).toBeNull();
  await t.teacher.http.account.setAvailability.mutate({ absence: away });
  expect((await t.seen())!.absence).toMatchObject({ hasWritten: false });
});

test('[HOURS12] an absence is over after its last day by the calendar of the school, without anybody ending it', async () => {
  await using t = await talking();
  await t.teacher.http.account.setAvailability.mutate({ absence: away });
  const past = today.before().text;
  await sql`update staff_availability set absent_from = ${past}, absent_until = ${past} where establishment_id = ${t.s.id}`.execute(
    t.s.db,
  );
  expect((await t.seen())!.absence).toBeNull();
  expect(await t.teacher.http.account.availability.query()).toMatchObject([{ absence: null }]);
});

test('[HOURS12] a substitute who is no longer staff, or suspended, is named no more', async () => {
  await using t = await talking();
  const { teacher2 } = t.s.people;
  const named = async () => (await t.seen())!.absence!.substitute;
  await t.teacher.http.account.setAvailability.mutate({ absence: { ...away, substituteId: teacher2 } });
  expect(await named()).toMatchObject({ userId: teacher2 });
  const change = (to: object) =>
    t.s.db
      .updateTable('membership')
      .set(to)
      .where('userId', '=', teacher2)
      .where('establishmentId', '=', t.s.id)
      .execute();
  await change({ suspendedAt: new Date(), suspendedBecause: 'decided' });
  expect(await named()).toBeNull();
  await change({ suspendedAt: null, suspendedBecause: null, role: 'parent' });
  expect(await named()).toBeNull();
});

test('[HOURS13] only staff say it, of a day that is not over, with a substitute of the staff to whom they may write', async () => {
  await using t = await talking();
  await using other = await school();
  const setting = (absence: object, who = t.teacher) =>
    refusalOf(who.http.account.setAvailability.mutate({ absence: { ...away, ...absence } }));
  expect(await setting({}, t.parent)).toMatchObject({ code: 'FORBIDDEN', reason: 'availability.staffOnly' });
  const past = today.before().text;
  expect(await setting({ from: past, until: past })).toMatchObject({ code: 'BAD_REQUEST', reason: 'absence.past' });
  const { teacher, parent, admin } = t.s.people;
  for (const substituteId of [teacher, parent, other.people.teacher])
    expect(await setting({ substituteId })).toMatchObject({ reason: 'absence.substituteUnknown' });
  await set(await t.s.as('admin'), { contactRules: { teacher: { admin: 'never' } } });
  expect(await setting({ substituteId: admin })).toMatchObject({ reason: 'absence.substituteUnknown' });
  const foreign = t.teacher.http.account.setAvailability.mutate({ establishmentId: other.id, absence: away });
  expect(await refusalOf(foreign)).toMatchObject({ reason: 'establishment.unknown' });
  expect(await t.teacher.http.account.availability.query()).toMatchObject([{ absence: null }]);
});

test('[HOURS13] of families nothing is asked, nor of a conversation that one is not in', async () => {
  await using t = await talking();
  expect(await t.seen(t.teacher)).toBeNull();
  const { id: group } = await start(t.s, t.teacher, ['parent', 'admin'], { title: '6e B' });
  expect(await t.parent.http.availabilityIn.query({ conversationId: group })).toBeNull();
  const stranger = (await t.s.as('parent2')).http.availabilityIn.query({ conversationId: t.conversationId });
  expect(await refusalOf(stranger)).toMatchObject({ reason: 'conversation.unknown' });
  expect(await t.parent.http.account.availability.query()).toEqual([]);
});
