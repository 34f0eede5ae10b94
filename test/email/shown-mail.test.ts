import { expect, test } from 'vitest';
import { refusalOf } from '../support/refusal.ts';
import { newTestServer } from '../support/server.ts';
import { say, start } from '../support/talk.ts';
import { mailingUnread } from '../support/unread-mails.ts';

test('[MAIL24] where an SMTP server is set, or it is no demo, what a mail says is shown to no admin', async () => {
  await using m = await mailingUnread();
  await using without = await newTestServer();
  await say(m.teacher, m.conversationId, 'x');
  await m.plan();
  const [{ id: mailId } = { id: 0 }] = await m.ofParent();
  for (const server of [m.server, without]) {
    const { http } = await m.s.as('admin', server);
    expect((await http.admin.outbox.query({})).isShown).toBe(false);
    expect((await refusalOf(http.admin.shownMail.query({ mailId }))).reason).toBe('email.notShown');
  }
});

test('[MAIL26] in the demo without an SMTP server an admin reads what would have left, and looking changes nothing', async () => {
  await using m = await mailingUnread();
  await using demo = await newTestServer(undefined, {}, undefined, null, true);
  const { id: mine } = await start(m.s, m.teacher, ['parent']);
  await say(m.teacher, mine, 'x');
  await m.plan();
  const [{ id: mailId } = { id: 0 }] = await m.ofParent();
  const { http } = await m.s.as('admin', demo);
  expect(await http.admin.outbox.query({})).toMatchObject({ leaves: false, isShown: true });
  for (let time = 0; time < 2; time += 1)
    expect(await http.admin.shownMail.query({ mailId })).toMatchObject({
      is: 'letter',
      to: await m.emailOf(m.s.people.parent),
      subject: expect.stringContaining('un message non lu') as string,
    });
  expect(await m.ofParent()).toMatchObject([{ state: 'planned', about: {} }]);
  await m.parent.http.markRead.mutate({ conversationId: mine, seq: 1 });
  expect(await http.admin.shownMail.query({ mailId })).toEqual({ is: 'skipped', reason: 'notNeeded' });
});

test('[MAIL26] looking at an invitation makes no link, and what one reads of it opens nothing', async () => {
  await using m = await mailingUnread();
  await using demo = await newTestServer(undefined, {}, undefined, null, true);
  const userIds = [m.s.people.parent];
  await (await m.as('admin')).http.admin.invite.mutate({ userIds });
  await (await m.as('admin')).http.admin.mailInvitations.mutate({ userIds });
  const links = () => m.s.db.selectFrom('invitation').selectAll().where('userId', '=', m.s.people.parent).execute();
  const before = await links();
  const { http } = await m.s.as('admin', demo);
  const [mail] = (await http.admin.outbox.query({ kind: 'invitation' })).items;
  const shown = await http.admin.shownMail.query({ mailId: mail!.id });
  expect(shown).toMatchObject({ is: 'letter', subject: expect.stringContaining('votre accès') as string });
  expect(JSON.stringify(shown)).not.toContain('#');
  expect(await links()).toEqual(before);
});
