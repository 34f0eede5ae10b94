import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { closedNow, openNow } from '../support/closed-now.ts';
import { pushing, quietNow, reasons, register, set as setPersonal, type Pushing } from '../support/pushing.ts';
import { set } from '../support/settings.ts';
import { say, start } from '../support/talk.ts';

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });

/** As `pushing`, with an admin who sets the hours of the school. */
async function closing() {
  const t = await pushing();
  const admin = await t.as('admin');
  const setHours = (hours: 'none' | 'france' | ReturnType<typeof closedNow>) => set(admin, { hours });
  return { ...t, admin, setHours };
}

/** In how many hours the parent is told of what is held. */
async function hoursLeft({ s }: Pushing): Promise<number> {
  const { rows } = await sql<{ hours: number }>`
    select extract(epoch from due_at - now())::float / 3600 as hours from notification
    where kind = 'summary' and state = 'planned' and establishment_id = ${s.id}`.execute(s.db);
  return rows[0]!.hours;
}

test('[HOURS4] while the hours of a school are over nothing is sent; once they begin one push tells how much is still unread', async () => {
  await using t = await closing();
  await t.setHours(closedNow());
  for (const body of ['1', '2', '3']) await say(t.teacher, t.conversationId, body);
  await t.tell();
  expect(t.device.received).toEqual([]);
  expect((await reasons(t.parent)).toSorted()).toEqual([
    'message held: quiet',
    'message held: quiet',
    'message held: quiet',
    'summary planned: quiet',
  ]);
  expect(await hoursLeft(t)).toBeGreaterThan(24);
  await t.parent.http.markRead.mutate({ conversationId: t.conversationId, seq: 1 });
  await t.setHours(openNow);
  await t.decide();
  await t.send();
  expect(t.device.received.map(({ payload }) => payload.notification.body)).toEqual([
    '2 messages pendant les heures calmes',
  ]);
});

test('[HOURS5] staff tell each other at any hour, and wait for their own quiet hours alone; a family’s message to them waits', async () => {
  await using t = await closing();
  const device = await register(t.admin, t.service.newDevice());
  await t.setHours(closedNow());
  await say(t.parent, t.conversationId, 'de la famille');
  await t.tell();
  expect(device.received).toEqual([]);
  await say(t.teacher, t.conversationId, 'entre nous');
  await t.decide();
  await t.makeDue();
  await t.send();
  expect(device.received).toHaveLength(1);
  expect(device.received[0]!.payload.notification.data.seq).toBe(2);
  expect(t.device.received).toEqual([]);
  await setPersonal(t.admin, { quietHours: quietNow() });
  await say(t.teacher, t.conversationId, 'encore');
  await t.tell();
  expect(device.received).toHaveLength(1);
});

const changes: [what: string, change: (t: Awaited<ReturnType<typeof closing>>) => Promise<unknown>][] = [
  ['the hours', (t) => t.setHours(openNow)],
  ['back to none', (t) => t.setHours('none')],
  [
    'the time zone',
    async (t) => {
      const { revision } = await t.admin.http.admin.school.query({});
      await t.admin.http.admin.setSchool.mutate({ revision, timezone: 'Pacific/Kiritimati' });
      await t.setHours(openNow);
    },
  ],
];
test.each(changes)(
  '[HOURS6] a change of %s asks again about what is held, and tells it where it may',
  async (_, change) => {
    await using t = await closing();
    await t.setHours(closedNow());
    await say(t.teacher, t.conversationId, 'x');
    await t.decide();
    await change(t);
    await t.decide();
    await t.send();
    expect(t.device.received).toHaveLength(1);
    expect(await reasons(t.parent)).toEqual(['message sent: summary', 'summary sent: told']);
  },
);

test('[HOURS6] what is closed as well holds on, until the day is opened again', async () => {
  await using t = await closing();
  await t.setHours(openNow);
  await t.admin.http.admin.addClosedDays.mutate({ days: [{ from: today(), to: today(), name: 'Pont' }] });
  await say(t.teacher, t.conversationId, 'x');
  await t.tell();
  expect(await hoursLeft(t)).toBeLessThanOrEqual(25);
  const longer = { from: today(), to: today().replace(/^\d+/, (year) => `${Number(year) + 1}`), name: 'Travaux' };
  const closed = await t.admin.http.admin.addClosedDays.mutate({ days: [longer] });
  await t.decide();
  await t.send();
  expect(await hoursLeft(t)).toBeGreaterThan(24 * 300);
  expect(t.device.received).toEqual([]);
  await t.admin.http.admin.removeClosedDays.mutate({ ids: closed.map(({ id }) => id) });
  await t.decide();
  await t.send();
  expect(t.device.received).toHaveLength(1);
});

test('[HOURS6] another setting of the school leaves what is held to its hour', async () => {
  await using t = await closing();
  await t.setHours(closedNow());
  await say(t.teacher, t.conversationId, 'x');
  await t.decide();
  await set(t.admin, { editMinutes: 5 });
  await t.decide();
  await t.send();
  expect(t.device.received).toEqual([]);
  expect(await hoursLeft(t)).toBeGreaterThan(24);
});

test('[HOURS4] hours hold delivery alone: whoever writes at night has written, and whoever looks reads it', async () => {
  await using t = await closing();
  await t.setHours(closedNow());
  const { id: conversationId } = await start(t.s, t.parent, ['teacher']);
  await say(t.parent, conversationId, 'bonsoir');
  const { items } = await t.teacher.http.messages.query({ conversationId });
  expect(items.map(({ body }) => body)).toEqual(['bonsoir']);
});
