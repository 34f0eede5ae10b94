import { expect, test } from 'vitest';
import { password, withPassword } from '../support/account.ts';
import { post } from '../support/http.ts';
import { mailing, tokenIn, type Mailing } from '../support/mailing.ts';
import { outcomesOf, refusalOf } from '../support/refusal.ts';
import type { Name } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';

async function asking(m: Mailing, name: Name = 'parent') {
  const email = await withPassword(m.s, name);
  const client = await m.s.as(name, m.server);
  const change = (to: string, said = password) => client.http.account.changeEmail.mutate({ email: to, password: said });
  return { email, client, change, auth: client.http.auth, account: client.http.account };
}

/** What was sent to an address, the last first. */
const sentTo = ({ smtp }: Mailing, address: string) =>
  smtp.received
    .filter(({ to }) => to.includes(address))
    .map(({ mail }) => mail)
    .toReversed();

test('[ACCOUNT24] another address holds once its link was confirmed by a press, and the present one is told', async () => {
  await using m = await mailing();
  const { email, change, auth, account } = await asking(m);
  await change(' New@Family.Example ');
  await m.send();
  const [mail] = sentTo(m, 'new@family.example');
  const token = tokenIn(mail!.text);
  expect(mail!.text).toContain('/fr/invitation/address#');
  const [notice] = sentTo(m, email);
  expect(notice!.text).toContain('new@family.example');
  expect(notice!.text).not.toContain('#');
  expect(await account.emailChange.query()).toMatchObject({ byEmail: true, waiting: { email: 'new@family.example' } });
  for (let time = 0; time < 3; time += 1)
    expect(await auth.emailChange.query({ token })).toEqual({ state: 'open', email: 'new@family.example' });
  expect((await account.profile.query()).email).toBe(email);
  await auth.confirmEmailChange.mutate({ token });
  expect((await account.profile.query()).email).toBe('new@family.example');
  expect(await account.emailChange.query()).toEqual({ byEmail: true, waiting: null });
  const signIn = (said: string) => post(`${m.server.origin}/trpc/auth.signIn`, { email: said, password }, m.server);
  expect([(await signIn(email)).status, (await signIn('new@family.example')).status]).toEqual([401, 200]);
});

test('[ACCOUNT25] an address that is another account’s is answered alike, and only whoever reads it learns it', async () => {
  await using m = await mailing();
  const { change, account } = await asking(m);
  const taken = await m.emailOf(m.s.people.teacher);
  expect(await change('free@family.example')).toEqual(await change(taken));
  await m.send();
  const [mail] = sentTo(m, taken);
  expect(mail!.text).toContain('Elle sert déjà à un autre compte');
  expect(mail!.text).not.toContain('#');
  expect(mail!.text).not.toContain('parent');
  expect((await account.emailChange.query()).waiting?.email).toBe(taken);
});

test('[ACCOUNT25] an address that became another’s meanwhile is not taken from them, and the press is refused', async () => {
  await using m = await mailing();
  const { email, change, auth, account } = await asking(m);
  await change('meanwhile@family.example');
  await m.send();
  const token = tokenIn(sentTo(m, 'meanwhile@family.example')[0]!.text);
  await m.s.db
    .updateTable('user')
    .set({ email: 'meanwhile@family.example' })
    .where('id', '=', m.s.people.teacher)
    .execute();
  expect(await refusalOf(auth.confirmEmailChange.mutate({ token }))).toMatchObject({ reason: 'email.linkInvalid' });
  expect((await account.profile.query()).email).toBe(email);
});

test('[ACCOUNT26] one waits at a time; asked anew, taken back, over or used its links open nothing', async () => {
  await using m = await mailing();
  const { change, auth, account } = await asking(m);
  const linkTo = async (address: string) => {
    await change(address);
    await m.send();
    return tokenIn(sentTo(m, address)[0]!.text);
  };
  const stateOf = async (token: string) => (await auth.emailChange.query({ token })).state;
  const confirm = (token: string) => auth.confirmEmailChange.mutate({ token });
  const first = await linkTo('first@family.example');
  const second = await linkTo('second@family.example');
  expect([await stateOf(first), await stateOf(second)]).toEqual(['revoked', 'open']);
  await account.cancelEmailChange.mutate();
  expect(await stateOf(second)).toBe('revoked');
  const third = await linkTo('third@family.example');
  await m.s.db.updateTable('emailChange').set({ expiresAt: new Date() }).where('usedAt', 'is', null).execute();
  expect(await stateOf(third)).toBe('expired');
  expect(await outcomesOf([first, second, third].map(confirm))).toEqual(
    Array.from({ length: 3 }, () => 'email.linkInvalid'),
  );
  const fourth = await linkTo('fourth@family.example');
  expect(await outcomesOf([confirm(fourth), confirm(fourth)])).toEqual(['done', 'email.linkInvalid']);
  expect(await stateOf(fourth)).toBe('used');
  expect((await account.profile.query()).email).toBe('fourth@family.example');
  expect(await refusalOf(auth.emailChange.query({ token: 'invented' }))).toMatchObject({ reason: 'email.linkInvalid' });
});

test('[ACCOUNT24] [ACCOUNT26] a change that was taken back before its mail left sends no link', async () => {
  await using m = await mailing();
  const { change, account } = await asking(m);
  await change('new@family.example');
  await account.cancelEmailChange.mutate();
  await m.send();
  expect(sentTo(m, 'new@family.example')).toEqual([]);
  expect((await m.mails()).map(({ kind, state, reason }) => `${kind} ${reason ?? state}`)).toEqual([
    'emailChange replaced',
    'emailChangeNotice handedOver',
  ]);
});

test('[ACCOUNT24] [ACCOUNT27] a wrong password, the same address, five times an hour: each is refused and plans nothing', async () => {
  await using m = await mailing();
  const { email, change } = await asking(m);
  const reasonOf = async (call: Promise<unknown>) => (await refusalOf(call)).reason;
  expect(await reasonOf(change('new@family.example', 'wrong'))).toBe('password.wrong');
  expect(await reasonOf(change(email))).toBe('email.same');
  expect(await reasonOf(change('not an address'))).toBe('input.invalid');
  expect(await m.mails()).toEqual([]);
  for (let time = 0; time < 5; time += 1) await change(`new${time}@family.example`);
  expect(await reasonOf(change('new@family.example'))).toBe('rate.exceeded');
  const without = await newTestServer();
  await using _ = without;
  const there = await m.s.as('parent', without);
  const asked = there.http.account.changeEmail.mutate({ email: 'new@family.example', password });
  expect(await reasonOf(asked)).toBe('email.off');
  expect((await there.http.account.emailChange.query()).byEmail).toBe(false);
});

test('[ACCOUNT27] once it was changed, a link for another password that went to the address before opens nothing', async () => {
  await using m = await mailing();
  const { email, change, auth } = await asking(m);
  await auth.requestPasswordReset.mutate({ email });
  await m.send();
  const reset = tokenIn(sentTo(m, email)[0]!.text);
  await change('after@family.example');
  await m.send();
  expect((await auth.invitation.query({ token: reset })).state).toBe('open');
  await auth.confirmEmailChange.mutate({ token: tokenIn(sentTo(m, 'after@family.example')[0]!.text) });
  expect((await auth.invitation.query({ token: reset })).state).toBe('revoked');
});
