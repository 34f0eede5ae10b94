import { expect, test } from 'vitest';
import { auditOf } from '../support/audit.ts';
import { withPassword } from '../support/account.ts';
import { accept, askInvitation, linkOf, signIn } from '../support/cards.ts';
import { join, school } from '../support/school.ts';
import { until } from '../support/until.ts';
import { holding, waitingCount } from '../support/waiting.ts';

test('[INVITE1] [INVITE3] a renewed link ends the one before, one that was taken back opens nothing, and an invented one is refused', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const first = linkOf(await admin.invite.mutate({ userIds: [s.people.parent] }));
  const second = linkOf(await admin.invite.mutate({ userIds: [s.people.parent] }));
  expect(await askInvitation(s.server, first.token)).toEqual({ state: 'revoked' });
  expect(await askInvitation(s.server, second.token)).toMatchObject({ state: 'open' });
  await admin.revokeInvitation.mutate({ userIds: [s.people.parent] });
  expect(await askInvitation(s.server, second.code)).toEqual({ state: 'revoked' });
  const refused = [first.token, first.code, second.token, second.code, 'invented', '2222-2222-2222'];
  for (const secret of refused)
    expect((await accept(s.server, secret)).data, secret).toMatchObject({ reason: 'invitation.invalid' });
  expect(await askInvitation(s.server, 'invented')).toEqual({ reason: 'invitation.invalid' });
  expect((await auditOf(s)).map(({ action }) => action).toSorted()).toEqual(
    ['invitation.made', 'invitation.made', 'invitation.revoked'].toSorted(),
  );
});

test('[INVITE3] a link that has run out says so, and so does one of somebody whom the school suspended', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const { token } = linkOf(await admin.invite.mutate({ userIds: [s.people.parent] }));
  const suspended = linkOf(await admin.invite.mutate({ userIds: [s.people.parent2] }));
  const past = new Date(Date.now() - 1);
  await s.db.updateTable('invitation').set({ expiresAt: past }).where('userId', '=', s.people.parent).execute();
  expect(await askInvitation(s.server, token)).toEqual({ state: 'expired' });
  expect((await accept(s.server, token)).status).toBe(404);
  await admin.suspend.mutate({ userId: s.people.parent2 });
  expect(await askInvitation(s.server, suspended.token)).toEqual({ state: 'revoked' });
  expect((await accept(s.server, suspended.token)).status).toBe(404);
  const { cards } = await admin.invite.mutate({ userIds: [s.people.parent2] });
  expect(cards).toMatchObject([{ outcome: 'suspended', link: null }]);
});

test('[INVITE3] a link opens nothing once its account is in another school too, whoever put it there, and none is made any more', async () => {
  await using s = await school();
  await using b = await school();
  const { admin } = (await s.as('admin')).http;
  const { token, code } = linkOf(await admin.invite.mutate({ userIds: [s.people.parent] }));
  // As an import of the other school would.
  await join(b.db, b.id, s.people.parent, 'parent');
  for (const secret of [token, code]) {
    expect(await askInvitation(s.server, secret)).toEqual({ state: 'revoked' });
    expect((await accept(s.server, secret)).data).toMatchObject({ reason: 'invitation.invalid' });
  }
  for (const each of [admin, (await b.as('admin')).http.admin])
    expect((await each.invite.mutate({ userIds: [s.people.parent] })).cards).toMatchObject([
      { outcome: 'elsewhere', link: null },
    ]);
});

test('[INVITE3] whoever signed in meanwhile is not opened by an older link', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const { token } = linkOf(await admin.invite.mutate({ userIds: [s.people.parent] }));
  const address = await withPassword(s, 'parent');
  expect(await askInvitation(s.server, token)).toEqual({ state: 'used' });
  expect((await accept(s.server, token, 'somebody else')).status).toBe(404);
  expect((await signIn(s.server, { email: address, password: 'correct horse battery' })).status).toBe(200);
});

test('[INVITE1] [INVITE3] a link that is used while another is made in its place opens the account once, and neither waits for ever', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const userIds = [s.people.parent];
  const first = linkOf(await admin.invite.mutate({ userIds }));
  await using held = await holding('select from "user" where id = $1 for update', userIds);
  const used = accept(s.server, first.token);
  await until(async () => (await waitingCount()) === 1);
  const renewed = admin.invite.mutate({ userIds });
  await until(async () => (await waitingCount()) === 2);
  await held.letGo();
  expect((await used).status).toBe(200);
  expect(await askInvitation(s.server, linkOf(await renewed).token)).toEqual({ state: 'used' });
});
