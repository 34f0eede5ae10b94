import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { closedNow, openNow } from '../support/closed-now.ts';
import type { TestDevice } from '../support/push-service.ts';
import { pushing, quietNow, reasons, register, set as setPersonal, type Pushing } from '../support/pushing.ts';
import { join, school } from '../support/school.ts';
import { set } from '../support/settings.ts';
import { say, start } from '../support/talk.ts';

/** In how many hours this person is told of what is held. */
async function hoursLeft({ s }: Pushing, userId: string): Promise<number> {
  const { rows } = await sql<{ hours: number }>`
    select extract(epoch from due_at - now())::float / 3600 as hours from notification
    where kind = 'summary' and state = 'planned' and user_id = ${userId}`.execute(s.db);
  return rows[0]!.hours;
}

const toldIn = ({ received }: TestDevice) => received.map(({ payload }) => payload.notification.data.conversationId);

test.each(['before', 'after'])(
  '[HOURS14] what a colleague wrote is told once one’s own quiet hours are over, though a family wrote %s it and that is held on',
  async (order) => {
    await using t = await pushing();
    const admin = await t.as('admin');
    const device = await register(admin, t.service.newDevice());
    await set(admin, { hours: closedNow() });
    await setPersonal(admin, { quietHours: quietNow() });
    const { id: ofFamilies } = await start(t.s, t.teacher, ['parent', 'admin'], { title: 'Parents' });
    const write = {
      family: () => say(t.parent, ofFamilies, 'de la famille'),
      colleague: () => say(t.teacher, t.conversationId, 'entre nous'),
    };
    for (const who of order === 'before' ? (['family', 'colleague'] as const) : (['colleague', 'family'] as const)) {
      await write[who]();
      await t.decide();
    }
    expect(await hoursLeft(t, t.s.people.admin)).toBeLessThan(24);
    await setPersonal(admin, { quietHours: { on: false } });
    await t.makeDue();
    await t.send();
    expect(toldIn(device)).toEqual([t.conversationId]);
    expect((await reasons(admin)).toSorted()).toEqual([
      'message held: quiet',
      'message sent: summary',
      'summary planned: quiet',
      'summary sent: told',
    ]);
    expect(await hoursLeft(t, t.s.people.admin)).toBeGreaterThan(24);
    await set(admin, { hours: openNow });
    await t.decide();
    await t.send();
    expect(toldIn(device)).toEqual([t.conversationId, ofFamilies]);
  },
);

test('[HOURS14] [ANNOUNCE31] what is urgent waits for its reader’s quiet hours alone, whatever else is held until the school opens', async () => {
  await using t = await pushing();
  await set(await t.as('admin'), { hours: closedNow() });
  await setPersonal(t.parent, { quietHours: quietNow() });
  await t.s.db.updateTable('conversation').set({ urgent: true }).where('id', '=', t.conversationId).execute();
  for (const body of ['urgent', 'pas urgent']) await say(t.teacher, t.conversationId, body);
  await t.decide();
  expect(await hoursLeft(t, t.s.people.parent)).toBeLessThan(24);
  await setPersonal(t.parent, { quietHours: { on: false } });
  await t.makeDue();
  await t.send();
  expect(t.device.received).toHaveLength(1);
  expect(await hoursLeft(t, t.s.people.parent)).toBeGreaterThan(24);
});

test('[HOURS14] where one of two devices is not reached, what is held on is still told to both of them', async () => {
  await using t = await pushing();
  const admin = await t.as('admin');
  const [here, there] = [
    await register(admin, t.service.newDevice()),
    await register(admin, t.service.newDevice(), 'Chrome'),
  ];
  await set(admin, { hours: closedNow() });
  await setPersonal(admin, { quietHours: quietNow() });
  await say(t.teacher, t.conversationId, 'entre nous');
  const { id: ofFamilies } = await start(t.s, t.teacher, ['parent', 'admin'], { title: 'Parents' });
  await say(t.parent, ofFamilies, 'de la famille');
  await t.decide();
  await setPersonal(admin, { quietHours: { on: false } });
  there.answers = (response) => void response.writeHead(503).end();
  await t.makeDue();
  await t.send();
  await t.makeDue();
  await t.send();
  there.answers = (response) => void response.writeHead(201).end();
  await sql`update push_subscription set retry_at = null where user_id = ${t.s.people.admin}`.execute(t.s.db);
  await set(admin, { hours: openNow });
  await t.decide();
  await t.makeDue();
  await t.send();
  expect(toldIn(here)).toEqual([t.conversationId, ofFamilies]);
  expect(toldIn(there).at(-1)).toBe(ofFamilies);
});

test('[HOURS5] [HOURS6] whoever is a parent at one school and staff at another is told by the role and the hours of each', async () => {
  await using t = await pushing();
  await using there = await school();
  const { parent: userId } = t.s.people;
  await join(there.db, there.id, userId, 'teacher');
  const [admin, colleague] = [await t.as('admin'), await there.as('admin', t.server)];
  for (const each of [admin, colleague]) await set(each, { hours: closedNow() });
  const { id } = await colleague.http.createConversation.mutate({
    participantIds: [userId],
    establishmentId: there.id,
  });
  const tellBoth = async () => {
    for (const establishmentId of [t.s.id, there.id]) await t.decide(establishmentId);
    await t.send();
  };
  await say(t.teacher, t.conversationId, 'x');
  await say(colleague, id, 'y');
  await t.decide();
  await t.decide(there.id);
  await t.makeDue(there.id);
  await t.send();
  expect(toldIn(t.device)).toEqual([id]);
  await set(colleague, { hours: openNow });
  await tellBoth();
  expect(toldIn(t.device)).toEqual([id]);
  await set(admin, { hours: openNow });
  await tellBoth();
  expect(toldIn(t.device)).toEqual([id, t.conversationId]);
});
