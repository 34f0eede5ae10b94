import { expect, test } from 'vitest';
import { closedNow, openNow } from '../support/closed-now.ts';
import { set } from '../support/settings.ts';
import { say } from '../support/talk.ts';
import { mailingUnread } from '../support/unread-mails.ts';

test('[HOURS7] a mail of what is unread waits for the hours of the school as well, and is asked about again where they change', async () => {
  await using m = await mailingUnread();
  const admin = await m.as('admin');
  await set(admin, { hours: closedNow() });
  await m.notices();
  await say(m.teacher, m.conversationId, 'x');
  await m.sendAll();
  expect(await m.toParent()).toEqual([]);
  expect(await m.became()).toEqual(['unread planned']);
  expect(await m.hoursToWait()).toBeGreaterThan(24);
  await set(admin, { editMinutes: 5 });
  await m.notices();
  await m.send();
  expect(await m.became()).toEqual(['unread planned']);
  expect(await m.hoursToWait()).toBeGreaterThan(24);
  await set(admin, { hours: openNow });
  await m.notices();
  await m.send();
  expect(await m.toParent()).toHaveLength(1);
});

test('[HOURS7] a change of the hours hastens no mail that has not met them', async () => {
  await using m = await mailingUnread();
  const admin = await m.as('admin');
  await say(m.teacher, m.conversationId, 'x');
  await m.plan();
  const [before] = await m.ofParent();
  await set(admin, { hours: openNow });
  await m.notices();
  expect((await m.ofParent())[0]!.dueAt).toEqual(before!.dueAt);
});

test('[HOURS7] [HOURS14] what a colleague wrote is mailed to staff at any hour, what a family wrote once the hours begin', async () => {
  await using m = await mailingUnread();
  const admin = await m.as('admin');
  await set(admin, { hours: closedNow() });
  await admin.http.account.setPreferences.mutate({ mails: { pace: 'hour' } });
  const address = await m.emailOf(m.s.people.admin);
  const toAdmin = () => m.smtp.received.filter(({ to }) => to.includes(address));
  await say(m.parent, m.conversationId, 'de la famille');
  await m.sendAll();
  expect(toAdmin()).toEqual([]);
  expect(await m.hoursToWait('admin')).toBeGreaterThan(24);
  await say(m.teacher, m.conversationId, 'entre nous');
  await m.plan();
  expect(await m.hoursToWait('admin')).toBeLessThanOrEqual(1);
  await m.makeDue();
  await m.send();
  expect(toAdmin()).toHaveLength(1);
  expect(await m.toParent()).toEqual([]);
});

test('[HOURS7] [ANNOUNCE31] what is urgent is mailed whatever the hours of the school', async () => {
  await using m = await mailingUnread();
  await set(await m.as('admin'), { hours: closedNow() });
  await m.notices();
  await m.s.db.updateTable('conversation').set({ urgent: true }).where('id', '=', m.conversationId).execute();
  await say(m.teacher, m.conversationId, 'x');
  await m.sendAll();
  expect(await m.toParent()).toHaveLength(1);
});
