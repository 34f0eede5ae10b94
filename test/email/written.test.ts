import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { planResets } from '../support/plan-resets.ts';
import { outcomesOf, refusalOf } from '../support/refusal.ts';
import { classNamed } from '../support/announcing.ts';
import { join, school } from '../support/school.ts';
import { mailingUnread, type MailingUnread } from '../support/unread-mails.ts';

const parents = { groups: [{ kind: 'role' as const, role: 'parent' as const }], except: [] };
const text = { subject: 'Grève lundi', body: 'Bonjour,\n\nl’école sera fermée.' };

async function writing(env: NodeJS.ProcessEnv = {}) {
  const m = await mailingUnread(env);
  const admin = (await m.as('admin')).http.admin;
  const written = () => m.smtp.received.filter(({ mail }) => mail.subject === text.subject);
  const namesOf = async () => {
    const emails = await Promise.all(['parent', 'parent2'].map((name) => m.emailOf(m.s.people[name as 'parent'])));
    return new Set(written().map(({ to }) => ['parent', 'parent2'][emails.indexOf(to[0]!)]));
  };
  return { ...m, admin, written, namesOf };
}

const became = (m: MailingUnread) =>
  m.mails().then((rows) => rows.map(({ kind, state, reason }) => `${kind} ${reason ?? state}`));

test('[MAIL40] what an admin writes goes to each of those it is for, a copy each, with who wrote it and for which school', async () => {
  await using m = await writing();
  const both = { groups: [...parents.groups, { kind: 'person' as const, userId: m.s.people.parent }], except: [] };
  expect(await m.admin.emailAudience.query({ to: both })).toEqual({ mailed: 2, without: 0 });
  expect(await m.admin.sendEmail.mutate({ to: both, ...text })).toMatchObject({ people: 2 });
  await m.send();
  expect(m.written()).toHaveLength(2);
  expect(await m.namesOf()).toEqual(new Set(['parent', 'parent2']));
  const [{ mail }] = m.written() as [ReturnType<typeof m.written>[0]];
  expect(mail.text).toMatch(/^Bonjour,\n\nl’école sera fermée\.\n\nÉcrit par \u2068admin\u2069, \u2068Collège/);
  expect(mail.text).toContain('On ne peut pas répondre à cet e-mail.');
  expect(mail.replyTo).toBeUndefined();
  expect(mail.html).not.toContain('<script');
});

test('[MAIL40] nobody is mailed whose account was never opened, who has no address or one that was refused; how many these are is said before', async () => {
  await using m = await writing();
  await m.s.db.updateTable('user').set({ firstSignedInAt: null }).where('id', '=', m.s.people.parent).execute();
  expect(await m.admin.emailAudience.query({ to: parents })).toEqual({ mailed: 1, without: 1 });
  await sql`insert into email (kind, slot, address, state, reason, over_at, tried_at, ended_at)
    values ('passwordReset', 'x', ${await m.emailOf(m.s.people.parent2)}, 'bounced', 'addressRefused', now(), now(), now())`.execute(
    m.s.db,
  );
  expect(await m.admin.emailAudience.query({ to: parents })).toEqual({ mailed: 0, without: 2 });
  expect(await refusalOf(m.admin.sendEmail.mutate({ to: parents, ...text }))).toMatchObject({ reason: 'email.nobody' });
});

test('[MAIL40] under one name it is one, at once too; with anything else that name is refused, and so is whoever is no admin', async () => {
  await using m = await writing();
  const wanted = { id: randomUUID(), to: parents, ...text };
  const sent = await Promise.all([m.admin.sendEmail.mutate(wanted), m.admin.sendEmail.mutate(wanted)]);
  expect(sent).toEqual([
    { id: wanted.id, people: 2 },
    { id: wanted.id, people: 2 },
  ]);
  expect(await m.admin.sendEmail.mutate(wanted)).toEqual(sent[0]);
  const other = m.admin.sendEmail.mutate({ ...wanted, body: 'autre' });
  expect(await refusalOf(other)).toMatchObject({ reason: 'email.idTaken' });
  await m.send();
  expect(m.written()).toHaveLength(2);
  const long = { ...wanted, id: randomUUID(), body: 'x'.repeat(10_001) };
  expect(await refusalOf(m.admin.sendEmail.mutate(long))).toMatchObject({ reason: 'input.invalid' });
  const withoutServer = (await m.s.as('admin')).http.admin.sendEmail.mutate({ ...wanted, id: randomUUID() });
  expect(await refusalOf(withoutServer)).toMatchObject({ reason: 'email.off' });
  const { admin: ofTeacher } = m.teacher.http;
  for (const call of [
    () => ofTeacher.sendEmail.mutate(wanted),
    () => ofTeacher.emailAudience.query({ to: parents }),
    () => ofTeacher.emails.query({}),
    () => ofTeacher.stopEmail.mutate({ id: wanted.id }),
  ])
    expect(await refusalOf(call())).toMatchObject({ reason: 'admin.needed' });
});

test('[MAIL41] how far it is, is shown; what has not left is stopped; both are kept in the audit', async () => {
  await using m = await writing({ PREAU_MAILS_PER_MINUTE: '1' });
  const { id } = await m.admin.sendEmail.mutate({ to: parents, ...text });
  await m.send();
  const [one] = (await m.admin.emails.query({})).items;
  expect(one).toMatchObject({ id, ...text, authorName: 'admin', people: 2, waiting: 1, handedOver: 1, skipped: 0 });
  expect(await m.admin.stopEmail.mutate({ id })).toEqual({ stopped: 1 });
  await sql`update email set tried_at = tried_at - interval '61 seconds'`.execute(m.s.db);
  await m.send();
  expect(m.written()).toHaveLength(1);
  expect((await became(m)).toSorted()).toEqual(['written handedOver', 'written stopped']);
  expect((await m.admin.emails.query({})).items).toMatchObject([{ waiting: 0, handedOver: 1, skipped: 1 }]);
  const { items } = await m.admin.audit.query({});
  expect(items.map(({ action, detail }) => [action, detail])).toEqual([
    ['mail.writtenStopped', { title: text.subject, count: 1 }],
    ['mail.written', { title: text.subject, count: 2 }],
  ]);
});

test('[MAIL41] of another school it is as unknown as none, and nothing of it is shown', async () => {
  await using m = await writing();
  await using other = await school();
  const { id } = await m.admin.sendEmail.mutate({ to: parents, ...text });
  const theirs = (await other.as('admin', m.server)).http.admin;
  expect(await refusalOf(theirs.stopEmail.mutate({ id }))).toMatchObject({ reason: 'email.unknown' });
  expect((await theirs.emails.query({})).items).toEqual([]);
  const taken = theirs.sendEmail.mutate({ id, to: { groups: [{ kind: 'everyone' }], except: [] }, ...text });
  expect(await refusalOf(taken)).toMatchObject({ reason: 'email.idTaken' });
  await m.send();
  expect(m.written()).toHaveLength(2);
});

test('[MAIL40] a class and a person of another school are refused, and whoever is admin of one school writes as that in no other', async () => {
  await using m = await writing();
  await using other = await school();
  const foreign = { groups: [{ kind: 'families' as const, classId: await classNamed(other, '6e B') }], except: [] };
  const stranger = { groups: [{ kind: 'person' as const, userId: other.people.parent }], except: [] };
  for (const [to, reason] of [
    [foreign, 'announcement.classUnknown'],
    [{ ...parents, except: foreign.groups }, 'announcement.classUnknown'],
    [stranger, 'announcement.personGone'],
  ] as const)
    expect(await refusalOf(m.admin.sendEmail.mutate({ to, ...text }))).toMatchObject({ reason });
  expect(await refusalOf(m.admin.emailAudience.query({ to: foreign }))).toMatchObject({
    reason: 'announcement.classUnknown',
  });
  expect(await m.admin.emailAudience.query({ to: stranger })).toEqual({ mailed: 0, without: 0 });
  await join(m.s.db, other.id, m.s.people.admin, 'teacher');
  for (const [establishmentId, reason] of [
    [other.id, 'admin.needed'],
    [undefined, 'establishment.needed'],
  ] as const)
    expect(await refusalOf(m.admin.sendEmail.mutate({ establishmentId, to: parents, ...text }))).toMatchObject({
      reason,
    });
  await m.send();
  expect(m.smtp.received.filter(({ mail }) => mail.subject === text.subject)).toEqual([]);
});

test('[MAIL41] of two who stop it at once one is told that nothing waits any more, as is whoever comes when all has left', async () => {
  await using m = await writing();
  const { id } = await m.admin.sendEmail.mutate({ to: parents, ...text });
  const stop = () => m.admin.stopEmail.mutate({ id });
  expect(await outcomesOf([stop(), stop()])).toEqual(['done', 'email.over']);
  const { id: left } = await m.admin.sendEmail.mutate({ to: parents, ...text });
  await m.send();
  expect(await refusalOf(m.admin.stopEmail.mutate({ id: left }))).toMatchObject({ reason: 'email.over' });
  const { items } = await m.admin.audit.query({});
  expect(items.map(({ action }) => action)).toEqual(['mail.written', 'mail.writtenStopped', 'mail.written']);
  expect((await m.admin.emails.query({})).items.map(({ stoppedAt }) => stoppedAt === null)).toEqual([true, false]);
});

test('[MAIL44] what an admin wrote is read in its own direction, whatever that of its reader’s language is', async () => {
  await using m = await writing();
  await m.s.db.updateTable('user').set({ locale: 'ar' }).where('id', '=', m.s.people.parent).execute();
  const to = { groups: [{ kind: 'person' as const, userId: m.s.people.parent }], except: [] };
  await m.admin.sendEmail.mutate({ to, ...text });
  await m.send();
  expect(m.written()[0]!.mail.html).toContain('<p dir="auto" style="margin:0 0 12px">Bonjour,</p>');
});

test('[MAIL41] whoever is suspended, gone or elsewhere by mail when it is due is mailed nothing', async () => {
  await using m = await writing();
  await m.admin.sendEmail.mutate({ to: parents, ...text });
  await sql`update membership set suspended_at = now() where user_id = ${m.s.people.parent}`.execute(m.s.db);
  await m.s.db.updateTable('user').set({ email: 'other@x.example' }).where('id', '=', m.s.people.parent2).execute();
  await m.send();
  expect(m.written()).toEqual([]);
  expect((await became(m)).toSorted()).toEqual(['written otherAddress', 'written suspended']);
});

test('[MAIL42] whoever waits for a link waits for none of it, and it is a line in its subject and nobody else’s mail', async () => {
  await using m = await writing({ PREAU_MAILS_PER_MINUTE: '1' });
  const subject = 'Grève\r\nBcc: stranger@evil.example';
  await m.admin.sendEmail.mutate({ to: parents, ...text, subject });
  await planResets(m, ['x']);
  await m.send();
  expect((await became(m)).filter((one) => one.endsWith('handedOver'))).toEqual(['passwordReset handedOver']);
  await sql`update email set tried_at = tried_at - interval '61 seconds'`.execute(m.s.db);
  await m.send();
  const last = m.smtp.received.at(-1)!;
  expect(last.mail.subject).toBe('Grève Bcc: stranger@evil.example');
  expect(last.to).toHaveLength(1);
});

test.each(['en', 'ar'] as const)('[MAIL42] in %s its reader is told in their language who wrote it', async (locale) => {
  await using m = await writing();
  await m.s.db.updateTable('user').set({ locale }).where('id', '=', m.s.people.parent).execute();
  await m.admin.sendEmail.mutate({
    to: { groups: [{ kind: 'person', userId: m.s.people.parent }], except: [] },
    ...text,
  });
  await m.send();
  expect(m.written()[0]!.mail.html).toContain(`lang="${locale}"`);
  expect(m.written()[0]!.mail.text).toContain(locale === 'en' ? 'This e-mail cannot be answered.' : 'لا يمكن الرد');
});

test('[MAIL42] one admin writes so often an hour', async () => {
  await using m = await writing();
  const send = () => m.admin.sendEmail.mutate({ to: parents, ...text });
  for (let time = 0; time < 5; time += 1) await send();
  expect(await refusalOf(send())).toMatchObject({ reason: 'rate.exceeded' });
});
