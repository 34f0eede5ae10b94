import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { classNamed, newAnnouncement, publishAll } from '../support/announcing.ts';
import { holdingMails } from '../support/held-mails.ts';
import { domain } from '../support/mails-in.ts';
import { quietNow } from '../support/pushing.ts';
import { join, school } from '../support/school.ts';
import { freePort } from '../support/server.ts';
import { say } from '../support/talk.ts';

test('[MAIL50] what hours held back comes as one mail, without what was read meanwhile', async () => {
  await using m = await holdingMails();
  await m.close();
  const [one, read, other] = m.ids as [string, string, string];
  await m.hold([one, read, other]);
  await say(m.teacher, other, 'y');
  await m.plan();
  expect(await m.toParent()).toEqual([]);
  expect(await m.became()).toEqual(['unread planned', 'unread planned', 'unread planned']);
  await m.parent.http.markRead.mutate({ conversationId: read, seq: 1 });
  await m.open();
  expect(await m.led()).toEqual([[one, other]]);
  const { mail } = (await m.toParent())[0]!;
  expect(mail.subject).toMatch(/: 3 messages non lus$/);
  expect(mail.text).toContain('dans 2 conversations');
  expect((await m.became()).toSorted()).toEqual([
    'summary handedOver',
    'unread read',
    'unread replaced',
    'unread replaced',
  ]);
});

test('[MAIL50] one’s own quiet hours hold it together as well', async () => {
  await using m = await holdingMails();
  await m.parent.http.account.setPreferences.mutate({ quietHours: quietNow() });
  await m.hold(m.ids);
  expect(await m.toParent()).toEqual([]);
  await m.parent.http.account.setPreferences.mutate({ quietHours: { on: false } });
  await m.makeDue();
  await m.send();
  expect(await m.led()).toEqual([m.ids]);
});

test('[MAIL50] what has not met the hours has a mail of its own, at its own time', async () => {
  await using m = await holdingMails();
  await m.close();
  const [one, other, later] = m.ids as [string, string, string];
  await m.hold([one, other]);
  await say(m.teacher, later, 'x');
  await m.plan();
  await m.open();
  expect(await m.led()).toEqual([[one, other]]);
  await m.sendAll();
  expect(await m.led()).toEqual([[one, other], [later]]);
});

test('[MAIL50] of one conversation the mail stays what it is, and can be answered; that of several cannot', async () => {
  const into = { PREAU_MAIL_IN_DOMAIN: domain, PREAU_MAIL_IN_PORT: String(await freePort()) };
  await using m = await holdingMails(into);
  await m.close();
  const [one, read, third] = m.ids as [string, string, string];
  await m.hold([one, read]);
  await m.parent.http.markRead.mutate({ conversationId: read, seq: 1 });
  await m.open();
  await m.close();
  await m.hold([read, third]);
  await m.open();
  const [alone, together] = await m.toParent();
  expect(alone!.mail.replyTo![0]!.address).toMatch(/^reply\+/);
  expect(together!.mail.replyTo).toBeUndefined();
  expect(together!.mail.text).toContain('personne ne lit les réponses');
  expect(together!.from).toMatch(/^bounce\+/);
});

test('[MAIL50] [MAIL2] a line that breaks in the midst has the same said once more under the same name, and what came meanwhile in the next', async () => {
  await using m = await holdingMails();
  await m.close();
  const [one, other, late] = m.ids as [string, string, string];
  await m.hold([one, other]);
  m.smtp.diesBeforeAnswer = () => true;
  await m.open();
  m.smtp.diesBeforeAnswer = () => false;
  for (const id of [one, late]) await say(m.teacher, id, 'encore');
  await m.plan();
  await sql`update email set due_at = now() where kind = 'summary'`.execute(m.s.db);
  await m.send();
  expect(await m.led()).toEqual([
    [one, other],
    [one, other],
  ]);
  const [first, second] = await m.toParent();
  expect(second!.mail.messageId).toBe(first!.mail.messageId);
  expect(second!.mail.text).toBe(first!.mail.text);
  await m.sendAll();
  const after = (await m.led()).slice(2);
  expect(after.map((those) => those.join()).toSorted()).toEqual([one, late].toSorted());
});

test('[MAIL50] it counts as one mail of the day, and of the minute', async () => {
  await using m = await holdingMails({ PREAU_MAILS_PER_ADDRESS: '1', PREAU_MAILS_PER_MINUTE: '4' });
  await m.close();
  for (const id of m.ids) {
    await say(m.teacher, id, 'x');
    await m.plan();
    await sql`update email set due_at = now() where not is_held and user_id = ${m.s.people.parent}`.execute(m.s.db);
    await m.send();
  }
  await sql`update email set tried_at = null`.execute(m.s.db);
  await m.open();
  expect(await m.led()).toEqual([m.ids]);
  const { rows } = await sql<{ tried: number }>`
    select count(*)::int as tried from email where tried_at is not null and user_id = ${m.s.people.parent}`.execute(
    m.s.db,
  );
  expect(rows).toEqual([{ tried: 1 }]);
});

test('[MAIL50] one that waits on for other hours takes in what those held', async () => {
  await using m = await holdingMails();
  await m.close();
  const [one, other, third] = m.ids as [string, string, string];
  await m.hold([one, other]);
  await m.makeDue();
  // Due, and the school is closed all the same: its hours have changed meanwhile.
  await m.send();
  expect((await m.became()).filter((what) => !what.endsWith('replaced'))).toEqual(['summary planned']);
  await m.hold([third]);
  await m.open();
  expect(await m.led()).toEqual([[one, other, third]]);
});

test('[MAIL50] of two that wait none is lost: they become one', async () => {
  await using m = await holdingMails();
  await m.close();
  const [one, other, third, fourth] = m.ids as [string, string, string, string];
  for (const those of [
    [one, other],
    [third, fourth],
  ]) {
    for (const id of those) await say(m.teacher, id, 'x');
    await m.plan();
    // Held, then gathered, and held on by hours that have changed.
    for (let time = 0; time < 2; time += 1) {
      await sql`update email set due_at = now() - interval '1 second' where kind = 'unread' and ended_at is null`.execute(
        m.s.db,
      );
      await m.send();
    }
  }
  expect((await m.became()).filter((what) => what.startsWith('summary'))).toEqual([
    'summary planned',
    'summary planned',
  ]);
  await m.open();
  expect(await m.led()).toEqual([m.ids]);
});

test('[MAIL50] of two schools each has its own', async () => {
  await using m = await holdingMails();
  await using other = await school();
  await join(m.s.db, other.id, m.s.people.parent, 'parent', 'parent');
  const theirs = await other.as('admin', m.server);
  const participantIds = [m.s.people.parent];
  const judo = [];
  for (const title of ['Judo', 'Danse'])
    judo.push(
      (await theirs.http.createConversation.mutate({ kind: 'group', title, participantIds, establishmentId: other.id }))
        .id,
    );
  await m.parent.http.account.setPreferences.mutate({ quietHours: quietNow() });
  for (const id of judo) await say(theirs, id, 'x');
  await m.plan(other.id);
  await m.hold(m.ids);
  await m.parent.http.account.setPreferences.mutate({ quietHours: { on: false } });
  await m.makeDue();
  await m.send();
  const texts = (await m.toParent()).map(({ mail }) => mail.text!);
  expect(texts).toHaveLength(2);
  for (const [has, hasNot] of [
    [m.ids, judo],
    [judo, m.ids],
  ] as const) {
    const text = texts.find((one) => one.includes(has[0]!))!;
    for (const id of has) expect(text).toContain(id);
    for (const id of hasNot) expect(text).not.toContain(id);
  }
});

test('[MAIL51] what a colleague wrote takes nothing along that the school holds, and the rest comes once that opens', async () => {
  await using m = await holdingMails();
  await m.admin.http.account.setPreferences.mutate({ mails: { pace: 'hour' }, quietHours: quietNow() });
  await m.close();
  const [colleague, family, another] = m.ids as [string, string, string];
  for (const id of [family, another]) await say(m.parent, id, 'de la famille');
  await say(m.teacher, colleague, 'entre nous');
  await m.sendAll();
  await m.admin.http.account.setPreferences.mutate({ quietHours: { on: false } });
  await m.makeDue();
  await m.send();
  const address = await m.emailOf(m.s.people.admin);
  const toAdmin = () =>
    m.smtp.received
      .filter(({ to }) => to.includes(address))
      .map(({ mail }) => m.ids.filter((id) => mail.text!.includes(id)));
  expect(toAdmin()).toEqual([[colleague]]);
  await m.open();
  expect(toAdmin()).toEqual([[colleague], [family, another]]);
});

test('[MAIL51] a colleague who writes hastens their conversation alone', async () => {
  await using m = await holdingMails();
  await m.admin.http.account.setPreferences.mutate({ mails: { pace: 'hour' } });
  await m.close();
  const [one, other] = m.ids as [string, string];
  for (const id of [one, other]) await say(m.parent, id, 'de la famille');
  await m.sendAll();
  await say(m.teacher, one, 'entre nous');
  await m.plan();
  await sql`update email set due_at = now() where due_at < now() + interval '2 hours'`.execute(m.s.db);
  await m.send();
  const address = await m.emailOf(m.s.people.admin);
  const mails = m.smtp.received.filter(({ to }) => to.includes(address));
  expect(mails).toHaveLength(1);
  expect(mails[0]!.mail.text).toContain(one);
  expect(mails[0]!.mail.text).not.toContain(other);
});

test('[MAIL50] the ledger of an announcement knows of a mail that speaks of it beside others, while it waits and once it left', async () => {
  await using m = await holdingMails();
  await m.close();
  const classId = await classNamed(m.s, '6e B');
  const announcement = newAnnouncement([{ kind: 'families', classId }]);
  const { id } = await m.teacher.http.announcements.send.mutate(announcement);
  await publishAll(m.s, m.server);
  await m.hold([m.conversationId]);
  const mailed = async () => {
    const { items } = await m.teacher.http.announcements.ledger.query({ id });
    return items.find(({ userId }) => userId === m.s.people.parent)!.mailed;
  };
  // Gathered, and held on: it has not spoken yet.
  await m.makeDue();
  await m.send();
  expect((await m.became()).filter((what) => what.startsWith('summary'))).toEqual(['summary planned']);
  expect(await mailed()).toBe('waiting');
  await m.open();
  expect(await m.toParent()).toHaveLength(1);
  expect(await mailed()).toBe('sent');
});
