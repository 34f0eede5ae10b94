import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { outcomesOf, refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { say } from '../support/talk.ts';
import { mailingUnread, type MailingUnread } from '../support/unread-mails.ts';

/** Ten minutes have gone by since mails were tried. */
const wasLongAgo = (m: MailingUnread) =>
  sql`update email set tried_at = tried_at - interval '11 minutes'`.execute(m.s.db);
const inner = (m: MailingUnread) => m.as('admin').then(({ http }) => http.admin);

test('[MAIL24] an admin sees the mails of their school, to whom and what became of them, and nothing of what they say or of which conversation', async () => {
  await using m = await mailingUnread();
  const admin = await inner(m);
  await say(m.teacher, m.conversationId, 'confidentiel');
  await m.plan();
  const [waiting] = (await admin.outbox.query({ query: 'PÀRENT', state: 'waiting' })).items;
  expect(waiting).toMatchObject({ kind: 'unread', name: 'parent', state: 'planned', reason: null, attempts: 0 });
  await m.parent.http.markRead.mutate({ conversationId: m.conversationId, seq: 1 });
  await m.makeDue();
  await m.send();
  const { items, leaves, isShown } = await admin.outbox.query({});
  expect([leaves, isShown]).toEqual([true, false]);
  expect(items.map(({ name, state, reason }) => `${name} ${reason ?? state}`).toSorted()).toEqual([
    'admin handedOver',
    'parent notNeeded',
  ]);
  const said = JSON.stringify(items);
  for (const secret of ['confidentiel', m.conversationId, '6e B', await m.emailOf(m.s.people.parent)])
    expect(said).not.toContain(secret);
  expect((await admin.outbox.query({ kind: 'digest' })).items).toEqual([]);
  expect((await admin.outbox.query({ state: 'skipped' })).items).toHaveLength(1);
});

test('[MAIL24] a page follows the other without leaving a mail out', async () => {
  await using m = await mailingUnread();
  const admin = await inner(m);
  const row = { kind: 'unread', establishmentId: m.s.id, userId: m.s.people.parent, address: 'x@y.example' } as const;
  const many = Array.from({ length: 250 }, (_, n) => ({
    ...row,
    slot: String(n),
    state: 'handedOver' as const,
    overAt: new Date(),
    endedAt: new Date(),
  }));
  await m.s.db.insertInto('email').values(many).execute();
  const seen: number[] = [];
  for (let cursor: number | null | undefined; cursor !== null;) {
    const page = await admin.outbox.query(cursor === undefined ? {} : { cursor });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(seen).toHaveLength(250);
  expect(seen).toEqual([...new Set(seen)].toSorted((one, other) => other - one));
});

test('[MAIL25] one that waits can be stopped, one that is over sent again with what holds then; both are kept in the audit, and two at once are one', async () => {
  await using m = await mailingUnread();
  const admin = await inner(m);
  await say(m.teacher, m.conversationId, 'x');
  await m.plan();
  const [{ id: mailId } = { id: 0 }] = await m.ofParent();
  expect((await refusalOf(admin.sendMailAgain.mutate({ mailId }))).reason).toBe('email.waits');
  expect(await outcomesOf([admin.stopMail.mutate({ mailId }), admin.stopMail.mutate({ mailId })])).toEqual([
    'done',
    'email.over',
  ]);
  await m.makeDue();
  await m.send();
  expect(await m.toParent()).toEqual([]);
  expect(await m.became()).toEqual(['unread stopped']);
  await admin.sendMailAgain.mutate({ mailId });
  await m.send();
  expect(await m.became()).toEqual(['unread handedOver']);
  expect((await refusalOf(admin.sendMailAgain.mutate({ mailId }))).reason).toBe('email.sentLately');
  await wasLongAgo(m);
  await admin.sendMailAgain.mutate({ mailId });
  await m.send();
  const [first, second] = await m.toParent();
  expect(second!.mail.messageId).toBe(first!.mail.messageId);
  await m.parent.http.markRead.mutate({ conversationId: m.conversationId, seq: 1 });
  await wasLongAgo(m);
  await admin.sendMailAgain.mutate({ mailId });
  await m.send();
  expect(await m.became()).toEqual(['unread read']);
  const { items } = await admin.audit.query({});
  expect(items.map(({ action, subject }) => `${action} ${subject?.name}`)).toEqual([
    'mail.sentAgain parent',
    'mail.sentAgain parent',
    'mail.sentAgain parent',
    'mail.stopped parent',
  ]);
});

test('[MAIL24] [MAIL25] the mails of another school are as unknown as none, and nobody but an admin has any', async () => {
  await using m = await mailingUnread();
  await using other = await school();
  await say(m.teacher, m.conversationId, 'x');
  await m.plan();
  const [{ id: mailId } = { id: 0 }] = await m.ofParent();
  const theirs = (await other.as('admin', m.server)).http.admin;
  expect((await theirs.outbox.query({})).items).toEqual([]);
  for (const call of [() => theirs.stopMail.mutate({ mailId }), () => theirs.sendMailAgain.mutate({ mailId })])
    expect((await refusalOf(call())).reason).toBe('email.unknown');
  const { admin } = m.teacher.http;
  for (const call of [
    () => admin.outbox.query({}),
    () => admin.stopMail.mutate({ mailId }),
    () => admin.sendMailAgain.mutate({ mailId }),
  ])
    expect((await refusalOf(call())).reason).toBe('admin.needed');
  expect(await m.became()).toEqual(['unread planned']);
});

test('[MAIL27] the figures count mails by what they are and what became of them, and name neither a person nor a school', async () => {
  await using m = await mailingUnread();
  await say(m.teacher, m.conversationId, 'x');
  m.smtp.refuseRecipient = (address) =>
    address.startsWith('admin') ? { responseCode: 550, message: 'no such mailbox' } : null;
  await m.sendAll();
  const text = await (await fetch(`${m.server.origin}/metrics`)).text();
  expect(text).toContain('preau_mails_total{kind="unread",outcome="handedOver"} 1');
  expect(text).toContain('preau_mails_total{kind="unread",outcome="bounced"} 1');
  for (const name of [m.s.id, ...Object.values(m.s.people), '@school.example']) expect(text).not.toContain(name);
});
