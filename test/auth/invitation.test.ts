import { expect, test } from 'vitest';
import { invitationHash } from '../../src/server/auth/invitation-secrets.ts';
import { askInvitation } from '../support/cards.ts';
import { founded } from '../support/founded.ts';

test('[AUTH7] what a text leaves at the ends of a link is no part of it', async () => {
  for (const end of ['.', ')', '>', '%20', '.%29', ' ', '».']) {
    await using school = await founded();
    expect((await school.accept({ token: `<${school.token}${end}` })).status, end).toBe(200);
  }
});

test('[AUTH12] a link says at once whose it is, or that it opens nothing any more, and one that was never given is refused', async () => {
  await using school = await founded();
  const ask = (token: string) => askInvitation(school, token);
  const to = { name: 'Chef', email: school.adminEmail, signsInBy: null, schools: ['Lycée'] };
  const open = { state: 'open', resets: false, ...to };
  expect([await ask(school.token!), await ask(`${school.token}.`)]).toEqual([open, open]);
  const set = (values: { expiresAt: Date }) =>
    school.db.updateTable('invitation').set(values).where('tokenHash', '=', invitationHash(school.token!)).execute();
  await set({ expiresAt: new Date(Date.now() - 1) });
  expect(await ask(school.token!)).toEqual({ state: 'expired' });
  await set({ expiresAt: new Date(Date.now() + 60_000) });
  await school.accept({});
  expect(await ask(school.token!)).toEqual({ state: 'used' });
  expect(await ask('invented')).toEqual({ reason: 'invitation.invalid' });
});
