import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { locales, directionOf } from '../../src/shared/locales.ts';
import { mailingUnread } from '../support/unread-mails.ts';
import { quietNow } from '../support/pushing.ts';
import { join, school } from '../support/school.ts';
import { say, start } from '../support/talk.ts';

test('[MAIL21] whoever wants one mail a day has one with each conversation in which something is unread, and no others', async () => {
  await using m = await mailingUnread();
  await m.set({ pace: 'daily' });
  const { id: direct } = await start(m.s, m.teacher, ['parent']);
  const { id: read } = await start(m.s, m.teacher, ['parent', 'admin'], { title: 'Lue' });
  for (const body of ['un', 'deux']) await say(m.teacher, m.conversationId, body);
  await say(m.teacher, direct, 'trois');
  await say(m.teacher, read, 'quatre');
  await m.plan();
  expect(await m.became()).toEqual(['digest planned']);
  await m.parent.http.markRead.mutate({ conversationId: read, seq: 1 });
  await m.sendAll();
  const [digest, ...others] = await m.toParent();
  expect(others).toEqual([]);
  expect(digest!.mail.subject).toMatch(/ : 3 messages non lus$/);
  expect(digest!.mail.text).toContain('3 messages non lus vous attendent');
  expect(digest!.mail.text).toContain('dans 2 conversations');
  for (const id of [m.conversationId, direct]) expect(digest!.mail.text).toContain(id);
  expect(digest!.mail.text).not.toContain(read);
  await m.sendAll();
  expect(await m.became()).toEqual(['digest handedOver']);
});

test('[MAIL21] one of which everything was read says nothing; what one has said is told again beside something new alone', async () => {
  await using m = await mailingUnread();
  await m.set({ pace: 'daily' });
  const { id: direct } = await start(m.s, m.teacher, ['parent']);
  const { seq } = await say(m.teacher, m.conversationId, 'x');
  await m.plan();
  await m.parent.http.markRead.mutate({ conversationId: m.conversationId, seq });
  await m.makeDue();
  await m.send();
  expect(await m.became()).toEqual(['digest read']);
  await m.s.db.deleteFrom('email').execute();
  await say(m.teacher, m.conversationId, 'y');
  await m.sendAll();
  await m.set({ dailyAt: 7 * 60 });
  const { seq: later } = await say(m.teacher, direct, 'z');
  await m.plan();
  await m.parent.http.markRead.mutate({ conversationId: direct, seq: later });
  await m.makeDue();
  await m.send();
  expect(await m.became()).toEqual(['digest handedOver', 'digest replaced']);
  await m.set({ dailyAt: 8 * 60 });
  await say(m.teacher, direct, 'zz');
  await m.sendAll();
  const [, second] = await m.toParent();
  for (const id of [m.conversationId, direct]) expect(second!.mail.text).toContain(id);
});

test('[MAIL19] [MAIL21] quiet hours hold it back as well', async () => {
  await using m = await mailingUnread();
  await m.set({ pace: 'daily' });
  await m.parent.http.account.setPreferences.mutate({ quietHours: quietNow() });
  await say(m.teacher, m.conversationId, 'x');
  await m.sendAll();
  expect(await m.toParent()).toEqual([]);
  await m.parent.http.account.setPreferences.mutate({ quietHours: { on: false } });
  await m.sendAll();
  expect(await m.became()).toEqual(['digest handedOver']);
});

test('[MAIL21] who changes from one way to the other loses nothing, and is told nothing twice', async () => {
  await using m = await mailingUnread();
  await m.set({ pace: 'hour' });
  await say(m.teacher, m.conversationId, 'un');
  await m.plan();
  await m.set({ pace: 'daily' });
  await say(m.teacher, m.conversationId, 'deux');
  await m.sendAll();
  expect((await m.toParent()).map(({ mail }) => mail.subject)).toEqual([
    expect.stringMatching(/: 2 messages non lus$/),
  ]);
  await m.sendAll();
  expect((await m.became()).filter((what) => what.endsWith('handedOver'))).toEqual(['unread handedOver']);
});

test('[MAIL21] who changes to a mail of each conversation while the one of the day waits is told nothing twice either', async () => {
  await using m = await mailingUnread();
  await m.set({ pace: 'daily' });
  await say(m.teacher, m.conversationId, 'un');
  await m.plan();
  await m.set({ pace: 'hour' });
  await say(m.teacher, m.conversationId, 'deux');
  await m.plan();
  await sql`update email set due_at = now() - interval '1 second' where kind = 'unread'`.execute(m.s.db);
  await m.send();
  await m.sendAll();
  expect((await m.became()).filter((what) => what.endsWith('handedOver'))).toEqual(['unread handedOver']);
  expect(await m.toParent()).toHaveLength(1);
});

test('[MAIL21] what came before the hour, while the mail of the day was written, is of the next', async () => {
  await using m = await mailingUnread();
  await m.set({ pace: 'daily' });
  await say(m.teacher, m.conversationId, 'un');
  await m.sendAll();
  const [first] = await m.ofParent();
  const hour = first!.slot.split(' ')[1]!;
  await sql`update email set tried_at = ${hour}::timestamptz + interval '1 second' where id = ${first!.id}`.execute(
    m.s.db,
  );
  const { id } = await say(m.teacher, m.conversationId, 'deux');
  await sql`update message set created_at = created_at - interval '1 minute' where id = ${id}`.execute(m.s.db);
  await m.plan();
  expect(await m.became()).toEqual(['digest handedOver', 'digest planned']);
  const [, next] = await m.ofParent();
  expect(next!.dueAt.getTime()).toBeGreaterThan(new Date(hour).getTime() + 20 * 3_600_000);
});

test('[MAIL21] of whom two schools write to each has a mail of its own, which names nothing of the other', async () => {
  await using m = await mailingUnread();
  await using other = await school();
  await join(m.s.db, other.id, m.s.people.parent, 'parent', 'parent');
  const theirs = await other.as('admin', m.server);
  const { id } = await theirs.http.createConversation.mutate({
    kind: 'group',
    title: 'Judo',
    participantIds: [m.s.people.parent],
    establishmentId: other.id,
  });
  await m.set({ pace: 'daily' });
  await say(m.teacher, m.conversationId, 'x');
  await say(theirs, id, 'y');
  await m.plan();
  await m.plan(other.id);
  await m.makeDue();
  await m.send();
  const mails = (await m.toParent()).map(({ mail }) => mail);
  expect(mails).toHaveLength(2);
  const [school1, school2] = [m.s.id, other.id].map((of) =>
    mails.find(({ subject }) => subject!.includes(of.slice(0, 8)))!,
  );
  for (const [mail, has, hasNot] of [
    [school1, m.conversationId, id],
    [school2, id, m.conversationId],
  ] as const) {
    expect(mail!.text).toContain(has);
    expect(mail!.text).not.toContain(hasNot);
  }
});

test.each(locales)(
  '[MAIL5] [MAIL20] [MAIL21] both are read in %s, in its direction, text and page alike',
  async (locale) => {
    await using m = await mailingUnread();
    await m.parent.http.account.setPreferences.mutate({ display: { language: locale }, mails: { text: true } });
    for (const body of ['un', 'شكرا', 'trois']) await say(m.teacher, m.conversationId, body);
    await m.sendAll();
    await m.set({ pace: 'daily' });
    await say(m.teacher, m.conversationId, 'quatre');
    await m.sendAll();
    const mails = await m.toParent();
    expect(mails).toHaveLength(2);
    for (const { mail } of mails) {
      expect(mail.html).toContain(`<html lang="${locale}" dir="${directionOf(locale)}"`);
      const page = mail
        .html!.replace(/<[^>]+>/g, '\n')
        .replaceAll('&quot;', '"')
        .replaceAll('&#x27;', "'");
      for (const line of mail.text!.split('\n').filter(Boolean)) expect(page).toContain(line);
      expect(mail.text).not.toMatch(/\{|undefined/);
      expect(mail.text).toContain(`/${locale}/parents/messagerie`);
    }
  },
);
