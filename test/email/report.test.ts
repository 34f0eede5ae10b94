import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { directionOf, locales } from '../../src/shared/locales.ts';
import { momentOf } from '../../src/shared/zoned.ts';
import { classNamed, newAnnouncement, publishAll } from '../support/announcing.ts';
import { reporting, type Reporting } from '../support/reporting.ts';
import { newTestServer } from '../support/server.ts';
import { set } from '../support/settings.ts';
import { say } from '../support/talk.ts';

/** A moment of the week that is told, so many days into it. */
const inWeek = ({ monday }: Reporting, day: number) => {
  let at = monday;
  for (let back = 7; back > day; back -= 1) at = at.before();
  return momentOf('Europe/Paris', at, 12 * 60).first;
};

async function lived(m: Reporting) {
  const { db, id, people } = m.s;
  const days = [
    [inWeek(m, 0), 30],
    [inWeek(m, 6), 12],
    [inWeek(m, -1), 5],
    [inWeek(m, -8), 700],
    [inWeek(m, 7), 900],
  ] as const;
  for (const [at, count] of days)
    await sql`insert into message_day (establishment_id, day, kind, count)
      values (${id}, (${at}::timestamptz at time zone 'Europe/Paris')::date, 'direct', ${count})
      on conflict do nothing`.execute(db);
  await sql`update "user" set last_seen_at = null, first_signed_in_at = ${inWeek(m, -20)} where id = any (${Object.values(people)}::uuid[])`.execute(
    db,
  );
  await sql`delete from session where user_id = any (${Object.values(people)}::uuid[])`.execute(db);
  await db
    .updateTable('user')
    .set({ lastSeenAt: inWeek(m, 2) })
    .where('id', '=', people.teacher)
    .execute();
  await db
    .updateTable('user')
    .set({ lastSeenAt: inWeek(m, -2) })
    .where('id', '=', people.parent)
    .execute();
  await db
    .updateTable('user')
    .set({ firstSignedInAt: inWeek(m, 3) })
    .where('id', '=', people.parent2)
    .execute();
  const session = { id: randomUUID(), userId: people.parent2, expiresAt: new Date(Date.now() + 60_000) };
  await db
    .insertInto('session')
    .values({ ...session, createdAt: inWeek(m, 3) })
    .execute();
  const email = { address: 'x@y.example', establishmentId: id, kind: 'written', overAt: inWeek(m, 6) } as const;
  for (const [slot, state, day] of [
    ['a', 'handedOver', 1],
    ['b', 'handedOver', 2],
    ['c', 'bounced', 2],
    ['d', 'handedOver', 8],
  ] as const)
    await db
      .insertInto('email')
      .values({ ...email, slot, state, endedAt: inWeek(m, day), ...(state === 'bounced' && { reason: 'mailRefused' }) })
      .execute();
}

test('[MAIL52] the report of a week says in numbers how it was, and nobody’s name but its reader’s, and no word that was written', async () => {
  await using m = await reporting();
  const classId = await classNamed(m.s, '6e B');
  const families = [{ kind: 'families', classId }] as const;
  const asks = newAnnouncement([...families], { importance: 'acknowledgement', title: 'Secret', body: 'Mot' });
  const { id } = await m.teacher.http.announcements.send.mutate(asks);
  await publishAll(m.s, m.server);
  await m.parent.http.announcements.acknowledge.mutate({ id });
  await m.s.db
    .updateTable('announcement')
    .set({ publishedAt: inWeek(m, 4) })
    .execute();
  await lived(m);
  await m.planThis();
  await m.sendDue();
  const [report, ...others] = m.received();
  expect(others).toEqual([]);
  const { text, subject } = report!.mail;
  expect(subject).toMatch(/: la semaine du .+ au .+$/);
  const lines = text!.split('\n');
  for (const line of [
    'Messages écrits\u00a0: 42 (la semaine d’avant\u00a0: 5)',
    'Personnes venues depuis le début de cette semaine-là\u00a0: 2 sur 8',
    'Comptes ouverts pour la première fois\u00a0: 1',
    'Annonces envoyées\u00a0: 1',
    'Confirmations de lecture de ces annonces\u00a0: 1 sur 2',
    'E-mails remis\u00a0: 2 (refusés\u00a0: 1)',
  ])
    expect(lines).toContain(line);
  expect(text).not.toContain('Ce qui attend l’administration');
  for (const word of ['Secret', 'Mot', 'parent', 'student', '6e B']) expect(text).not.toContain(word);
});

test('[MAIL52] what waits for an admin stands below: who was invited and has not come, whose address was refused, what failed', async () => {
  await using m = await reporting();
  const { db, people, id } = m.s;
  const invited = [people.student, people.student2];
  await db.updateTable('user').set({ firstSignedInAt: null }).where('id', 'in', invited).execute();
  await m.admin.http.admin.invite.mutate({ userIds: invited });
  await db
    .updateTable('invitation')
    .set({ expiresAt: new Date(Date.now() - 1_000) })
    .where('userId', '=', people.student)
    .execute();
  const address = await m.emailOf(people.parent);
  const refused = { state: 'bounced', reason: 'addressRefused', endedAt: new Date(), triedAt: new Date() } as const;
  const mail = { kind: 'newDevice', userId: people.parent, slot: 'x', address, overAt: new Date() } as const;
  await db
    .insertInto('email')
    .values({ ...mail, ...refused })
    .execute();
  const job = { establishmentId: id, kind: 'x', slot: 'x', payload: {}, state: 'failed', error: 'x' } as const;
  await db
    .insertInto('job')
    .values({ ...job, endedAt: inWeek(m, 1) })
    .execute();
  await m.planThis();
  await m.sendDue();
  const lines = m.received()[0]!.mail.text!.split('\n');
  const after = (title: string, by = 1) => lines[lines.indexOf(title) + by];
  expect(lines).toContain('Ce qui attend l’administration\u00a0:');
  expect(after('Personnes invitées qui ne sont pas encore venues')).toBe('2 (dont le lien a expiré\u00a0: 1)');
  expect(after('Personnes dont l’adresse e-mail a été refusée')).toBe('1');
  expect(after('Personnes dont l’adresse e-mail a été refusée', 2)).toBe(
    `${m.server.origin}/fr/admin/mails?state=bounced`,
  );
  expect(after('Travaux qui ont échoué')).toBe('1');
});

test('[MAIL52] it is off until the school wants it, and goes to its admins alone, whose account was opened at an address that takes mails', async () => {
  await using m = await reporting();
  await set(m.admin, { weeklyReport: null });
  await m.planThis();
  expect(await m.reports()).toEqual([]);
  await set(m.admin, { weeklyReport: true });
  const opened = m.s.db.updateTable('user').where('id', '=', m.s.people.admin);
  await opened.set({ firstSignedInAt: null }).execute();
  await m.planThis();
  expect(await m.reports()).toEqual([]);
  await opened.set({ firstSignedInAt: new Date() }).execute();
  await m.planThis();
  expect((await m.reports()).map(({ userId }) => userId)).toEqual([m.s.people.admin]);
});

test.each(locales)('[MAIL5] [MAIL52] it is read in %s, in its direction, text and page alike', async (locale) => {
  await using m = await reporting();
  await m.admin.http.account.setPreferences.mutate({ display: { language: locale } });
  await m.planThis();
  await m.sendDue();
  const { mail } = m.received()[0]!;
  expect(mail.html).toContain(`<html lang="${locale}" dir="${directionOf(locale)}"`);
  const page = mail.html!.replace(/<[^>]+>/g, '\n').replaceAll('&#x27;', "'");
  for (const line of mail.text!.split('\n').filter((one) => one !== '' && !one.startsWith('http')))
    expect(page).toContain(line);
  expect(mail.text).not.toMatch(/\{|undefined|NaN/);
  expect(mail.text).toContain(`/${locale}/admin`);
});

test('[MAIL26] [MAIL52] in the demo an admin reads what it would say', async () => {
  await using m = await reporting();
  await using demo = await newTestServer(undefined, {}, undefined, null, true);
  await say(m.teacher, m.conversationId, 'x');
  await m.planThis();
  const { http } = await m.s.as('admin', demo);
  const mailId = (await http.admin.outbox.query({ kind: 'report' })).items[0]!.id;
  expect(await http.admin.shownMail.query({ mailId })).toMatchObject({ is: 'letter', locale: 'fr' });
  expect(await m.became()).toEqual(['planned']);
});
