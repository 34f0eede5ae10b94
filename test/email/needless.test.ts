import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { remove, say, start } from '../support/talk.ts';
import { mailingUnread, type MailingUnread } from '../support/unread-mails.ts';
import { unwanted } from '../support/unwanted-mails.ts';

test('[MAIL17] who hears mentions alone is not told once more of one that was mailed, when something plain comes', async () => {
  await using m = await mailingUnread();
  await m.parent.http.setNotify.mutate({ conversationId: m.conversationId, notify: 'mentions' });
  await say(m.teacher, m.conversationId, `<@${m.s.people.parent}> venez`);
  await m.sendAll();
  await say(m.teacher, m.conversationId, 'rien de plus');
  await m.sendAll();
  expect(await m.became()).toEqual(['unread handedOver', 'unread muted']);
});

test('[MAIL17] nothing is planned for an address that was refused for good, for thirty days', async () => {
  await using m = await mailingUnread();
  m.smtp.refuseRecipient = () => ({ responseCode: 550, message: 'no such mailbox' });
  await say(m.teacher, m.conversationId, 'un');
  await m.sendAll();
  expect(await m.became()).toEqual(['unread addressRefused']);
  await say(m.teacher, m.conversationId, 'deux');
  await m.plan();
  expect(await m.became()).toEqual(['unread addressRefused']);
  await sql`update email set tried_at = tried_at - interval '31 days'`.execute(m.s.db);
  await say(m.teacher, m.conversationId, 'trois');
  await m.plan();
  expect(await m.became()).toEqual(['unread addressRefused', 'unread planned']);
});

const meanwhile: [what: string, reason: string, change: (m: MailingUnread, message: string) => Promise<unknown>][] = [
  ['was read', 'read', (m) => m.parent.http.markRead.mutate({ conversationId: m.conversationId, seq: 1 })],
  ['was deleted', 'read', (m, id) => m.teacher.http.deleteMessage.mutate({ id })],
  ['is in a conversation that they left', 'left', (m) => remove(m.s, m.teacher, m.conversationId, 'parent')],
  [
    'mentions nobody, where they hear mentions alone',
    'muted',
    (m) => m.parent.http.setNotify.mutate({ conversationId: m.conversationId, notify: 'mentions' }),
  ],
  ...unwanted.map(([what, reason, change]): (typeof meanwhile)[number] => [
    what,
    reason,
    (m) => change(m, m.conversationId),
  ]),
];
test.each(meanwhile)(
  '[MAIL17] what %s before it is due is not mailed, and the reason is kept',
  async (_, reason, change) => {
    await using m = await mailingUnread();
    const { id } = await say(m.teacher, m.conversationId, 'x');
    await m.plan();
    await change(m, id);
    await m.makeDue();
    await m.send();
    expect(await m.toParent()).toEqual([]);
    expect(await m.became()).toEqual([`unread ${reason}`]);
  },
);

test('[MAIL17] what was read, is muted, or was written before they came is planned for nobody, nor for whose account was never opened', async () => {
  await using m = await mailingUnread();
  const { id: other } = await start(m.s, m.teacher, ['admin', 'parent2'], { title: '5e A' });
  await say(m.teacher, other, 'before');
  await m.teacher.http.addParticipants.mutate({ conversationId: other, userIds: [m.s.people.parent] });
  await m.parent.http.setNotify.mutate({ conversationId: m.conversationId, notify: 'none' });
  await say(m.teacher, m.conversationId, 'muted');
  const neverOpened = m.s.people.parent2;
  await m.s.db.updateTable('user').set({ firstSignedInAt: null }).where('id', '=', neverOpened).execute();
  const { seq } = await say(m.teacher, other, 'read at once');
  await m.parent.http.markRead.mutate({ conversationId: other, seq });
  await m.plan();
  await say(m.parent, other, 'mine');
  await m.plan();
  expect(await m.ofParent()).toEqual([]);
  expect(await m.s.db.selectFrom('email').select('id').where('userId', '=', neverOpened).execute()).toEqual([]);
});
