import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { directionOf, locales } from '../../src/shared/locales.ts';
import { quietNow } from '../support/pushing.ts';
import { reminding, type Reminding } from '../support/reminding.ts';
import { unwanted } from '../support/unwanted-mails.ts';

test('[MAIL29] whoever has not acknowledged it is mailed that it is asked and until when, when they wish mails, and no word of the text', async () => {
  await using m = await reminding();
  await m.remind();
  expect(await m.became()).toEqual(['reminder planned']);
  expect(await m.hoursToWait()).toBe(4);
  await m.sendDue();
  expect(await m.became()).toEqual(['reminder handedOver']);
  const [only] = await m.toParent();
  expect(only!.mail.subject).toMatch(/^Collège [\da-f]{8} : une annonce à confirmer$/);
  expect(only!.mail.text).toContain('«\u00a0\u2068Sortie au musée\u2069\u00a0»');
  expect(only!.mail.text).toContain('15 janvier 2027 à 18:30');
  expect(only!.mail.text).toContain(`/fr/parents/annonces/${m.id}?message=1`);
  expect(only!.raw).not.toContain('huit heures');
  expect(only!.mail.headers.find(({ key }) => key === 'list-unsubscribe-post')).toBeDefined();
  // Twelve hours later the next one is another.
  await m.remind();
  await m.sendDue();
  const [, second] = await m.toParent();
  expect(second!.mail.messageId).not.toBe(only!.mail.messageId);
});

const meanwhile: [what: string, reason: string, change: (m: Reminding) => Promise<unknown>][] = [
  ['was acknowledged', 'read', (m) => m.parent.http.announcements.acknowledge.mutate({ id: m.id })],
  ['was recalled', 'read', (m) => m.announcements.recall.mutate({ id: m.id })],
  [
    'is for whom left',
    'left',
    (m) =>
      sql`update participant set left_at = now() where conversation_id = ${m.id} and user_id = ${m.s.people.parent}`.execute(
        m.s.db,
      ),
  ],
  ...unwanted.map(([what, reason, change]): (typeof meanwhile)[number] => [what, reason, (m) => change(m, m.id)]),
];
test.each(meanwhile)('[MAIL29] a reminder of what %s before it is due is not sent', async (_, reason, change) => {
  await using m = await reminding();
  await m.remind();
  await change(m);
  await m.sendDue();
  expect(await m.toParent()).toEqual([]);
  expect(await m.became()).toEqual([`reminder ${reason}`]);
});

test('[MAIL29] of several that wait the last one is sent, and quiet hours hold it', async () => {
  await using m = await reminding();
  await m.remind();
  await m.remind();
  await m.parent.http.account.setPreferences.mutate({ quietHours: quietNow() });
  await m.sendDue();
  expect(await m.became()).toEqual(['reminder replaced', 'reminder planned']);
  await m.parent.http.account.setPreferences.mutate({ quietHours: { on: false } });
  await m.sendDue();
  expect(await m.toParent()).toHaveLength(1);
  expect(await m.became()).toEqual(['reminder replaced', 'reminder handedOver']);
});

test('[MAIL29] who wants no mails, has no address that takes any or never opened their account is planned none', async () => {
  await using m = await reminding();
  const { parent, parent2 } = m.s.people;
  await m.set({ pace: 'off' });
  await m.s.db.updateTable('user').set({ firstSignedInAt: null }).where('id', '=', parent2).execute();
  expect(await m.remind()).toEqual({ reminded: 2 });
  await m.set({ pace: 'hour' });
  const address = await m.emailOf(parent);
  await sql`insert into email (kind, user_id, slot, address, state, reason, over_at, tried_at, ended_at)
    values ('passwordReset', ${parent}, 'x', ${address}, 'bounced', 'addressRefused', now(), now(), now())`.execute(
    m.s.db,
  );
  await m.remind();
  expect(await m.s.db.selectFrom('email').select('kind').where('kind', '=', 'reminder').execute()).toEqual([]);
});

test('[MAIL24] [MAIL29] the admins see that it went, and of whoever has no need of it any more only that', async () => {
  await using m = await reminding();
  await m.remind();
  await m.parent.http.announcements.acknowledge.mutate({ id: m.id });
  await m.sendDue();
  const { items } = await (await m.as('admin')).http.admin.outbox.query({ kind: 'reminder' });
  expect(items.map(({ name, state, reason }) => `${name} ${reason ?? state}`).toSorted()).toEqual([
    'parent notNeeded',
    'parent2 handedOver',
  ]);
});

test.each(locales)('[MAIL5] [MAIL29] it is read in %s, in its direction, text and page alike', async (locale) => {
  await using m = await reminding();
  await m.parent.http.account.setPreferences.mutate({ display: { language: locale } });
  await m.remind();
  await m.sendDue();
  await sql`update announcement set acknowledge_by = now() - interval '1 day' where id = ${m.id}`.execute(m.s.db);
  await m.remind();
  await m.sendDue();
  const mails = await m.toParent();
  expect(mails).toHaveLength(2);
  for (const { mail } of mails) {
    expect(mail.html).toContain(`<html lang="${locale}" dir="${directionOf(locale)}"`);
    expect(mail.text).not.toMatch(/\{|undefined/);
    expect(mail.text).toContain(`/${locale}/parents/annonces/${m.id}`);
  }
});
