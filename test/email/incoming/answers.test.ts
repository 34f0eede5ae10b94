import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { answerAddress, domain, mailsIn, onlyReads } from '../../support/mails-in.ts';
import { followMessages } from '../../support/follow.ts';
import { quietNow } from '../../support/pushing.ts';
import { join, school } from '../../support/school.ts';
import { say } from '../../support/talk.ts';
import { mailingUnread } from '../../support/unread-mails.ts';
import { until } from '../../support/until.ts';

test('[MAIL33] an answer by mail is a message of its author, heard at once by everyone in the conversation', async () => {
  await using m = await mailsIn();
  const heard = await followMessages(m.teacher);
  const mail = await m.mailed('Venez-vous ?');
  expect(answerAddress(mail)).toMatch(new RegExp(`^reply\\+[0-9a-z]+\\.[0-9a-f]{20}@${domain}$`));
  const { code } = await m.answer(mail, { body: 'Oui, à demain.\r\n' });
  expect(code).toBe(250);
  await until(() => heard.events.length === 2);
  expect(await m.said()).toEqual([
    { authorId: m.s.people.teacher, body: 'Venez-vous ?' },
    { authorId: m.s.people.parent, body: 'Oui, à demain.' },
  ]);
  expect(await m.counted('message')).toBe(1);
});

test('[MAIL33] the same mail twice, and at once, is one message', async () => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  const same = { body: 'Oui', messageId: '<same@phone.example>' };
  await Promise.all([m.answer(mail, same), m.answer(mail, same)]);
  expect((await m.answer(mail, same)).code).toBe(250);
  expect((await m.bodies()).slice(1)).toEqual(['Oui']);
  await m.answer(mail, { body: 'Oui' });
  expect((await m.bodies()).slice(1)).toEqual(['Oui', 'Oui']);
});

test('[MAIL33] where no mails come in none can be answered, and each says that nobody reads answers', async () => {
  await using m = await mailingUnread();
  await say(m.teacher, m.conversationId, 'x');
  await m.sendAll();
  const [only] = await m.toParent();
  expect(only!.mail.replyTo).toBeUndefined();
  expect(only!.from).toBe('preau@school.example');
  expect(only!.mail.text).toContain('personne ne lit les réponses');
  expect(only!.mail.text).not.toContain('##-');
});

test('[MAIL33] a mail says that it can be answered, and above which line; not where its reader may not write', async () => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  expect(mail.mail.text!.split('\n')[0]).toBe('##- Répondez au-dessus de cette ligne -##');
  expect(mail.mail.html).toContain('##- Répondez au-dessus de cette ligne -##');
  expect(mail.mail.text).toContain('où toutes les personnes qui y sont la lisent');
  await onlyReads(m);
  const second = await m.mailed('encore');
  expect(second.mail.replyTo).toBeUndefined();
});

test('[MAIL33] whoever is of two schools answers each by its own rules, and is heard in that one alone', async () => {
  await using m = await mailsIn();
  await using other = await school();
  await join(m.s.db, other.id, m.s.people.parent, 'parent', 'parent');
  const theirs = await other.as('admin', m.server);
  const participantIds = [m.s.people.parent];
  const { id } = await theirs.http.createConversation.mutate({
    kind: 'group',
    title: 'Judo',
    participantIds,
    establishmentId: other.id,
  });
  const ours = await m.mailed();
  await say(theirs, id, 'Judo à six heures');
  await m.plan(other.id);
  await m.makeDue();
  await m.send();
  const [, elsewhere] = await m.toParent();
  await sql`update membership set suspended_at = now() where user_id = ${m.s.people.parent} and establishment_id = ${m.s.id}`.execute(
    m.s.db,
  );
  await m.answer(ours, { body: 'Oui au collège' });
  await m.answer(elsewhere!, { body: 'Oui au judo' });
  expect((await m.bodies()).slice(1)).toEqual([]);
  const { items } = await theirs.http.messages.query({ conversationId: id });
  expect(items.map(({ body }) => body).toSorted()).toEqual(['Judo à six heures', 'Oui au judo']);
  const told = await m.refusals();
  expect(told.map(({ mail }) => mail.text)).toEqual([expect.stringContaining('Oui au collège')]);
});

test('[MAIL43] a copy that has left can be answered while the mail waits to leave again', async () => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  await sql`update email set tried_at = tried_at - interval '11 minutes'`.execute(m.s.db);
  await m.parent.http.account.setPreferences.mutate({ quietHours: quietNow() });
  const [first] = await m.ofParent();
  await (await m.as('admin')).http.admin.sendMailAgain.mutate({ mailId: first!.id });
  await m.send();
  expect(await m.toParent()).toHaveLength(1);
  expect((await m.answer(mail, { body: 'Oui' })).code).toBe(250);
  expect((await m.bodies()).slice(1)).toEqual(['Oui']);
});
