import { expect, test } from 'vitest';
import { withPassword } from '../support/account.ts';
import { post } from '../support/http.ts';
import { mailing, tokenIn, type Mailing } from '../support/mailing.ts';
import { refusalOf } from '../support/refusal.ts';
import { school, type Name } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';

async function inviting(m: Mailing, names: Name[] = ['parent', 'parent2']) {
  const admin = await m.s.as('admin', m.server);
  const userIds = names.map((name) => m.s.people[name]);
  const { cards, byEmail } = await admin.http.admin.invite.mutate({ userIds });
  const mail = () => admin.http.admin.mailInvitations.mutate({ userIds });
  return { admin: admin.http.admin, auth: admin.http.auth, cards, byEmail, userIds, mail };
}

const accept = ({ server }: Mailing, token: string) =>
  post(`${server.origin}/trpc/auth.acceptInvitation`, { token, password: 'a good password' }, server);

test('[MAIL13] links that were made go by mail as well: one each, beside the card, which stays good and is over with it', async () => {
  await using m = await mailing();
  const { admin, auth, cards, byEmail, userIds, mail } = await inviting(m);
  expect(byEmail).toBe(true);
  expect(await mail()).toEqual({ mailed: userIds, noEmail: [], noLink: [] });
  expect(await mail()).toMatchObject({ mailed: userIds });
  await m.send();
  expect(await mail()).toMatchObject({ mailed: userIds });
  await m.send();
  expect(m.smtp.received).toHaveLength(2);
  const address = await m.emailOf(m.s.people.parent);
  const { mail: letter } = m.smtp.received.find(({ to }) => to.includes(address))!;
  expect(letter.subject).toMatch(/^Collège .*: votre accès à la messagerie$/);
  const [card, token] = [cards.find(({ email }) => email === address)!, tokenIn(letter.text)];
  expect(token).not.toBe(card.link!.token);
  for (const secret of [token, card.link!.token, card.link!.code])
    expect(await auth.invitation.query({ token: secret })).toMatchObject({ state: 'open', email: address });
  const { items } = await admin.invitations.query({ page: 1, state: 'open' });
  expect(items.map((item) => item.mail)).toEqual([
    { state: 'handedOver', reason: null },
    { state: 'handedOver', reason: null },
  ]);
  expect((await accept(m, token)).status).toBe(200);
  expect((await accept(m, card.link!.token)).status).toBe(404);
  const { items: entries } = await admin.audit.query({ action: 'invitation.mailed' });
  expect(new Set(entries.map(({ subject }) => subject?.id))).toEqual(new Set(userIds));
});

test('[MAIL13] what was taken back, used, replaced or moved to another address before it left is not sent, and the list says why', async () => {
  await using m = await mailing();
  const names: Name[] = ['parent', 'parent2', 'teacher', 'teacher2', 'student'];
  const { admin, cards, mail } = await inviting(m, names);
  await mail();
  const idOf = (name: Name) => m.s.people[name];
  const cardOf = (name: Name) => cards.find(({ userId }) => userId === idOf(name))!.link!;
  await admin.revokeInvitation.mutate({ userIds: [idOf('parent')] });
  await accept(m, cardOf('parent2').token);
  await admin.invite.mutate({ userIds: [idOf('teacher')] });
  await m.s.db.updateTable('user').set({ email: 'moved@school.example' }).where('id', '=', idOf('teacher2')).execute();
  await admin.suspend.mutate({ userId: idOf('student') });
  await m.send();
  expect(m.smtp.received).toEqual([]);
  const { items } = await admin.invitations.query({ page: 1 });
  const reasonOf = (name: Name) => items.find(({ userId }) => userId === idOf(name))?.mail?.reason;
  expect([reasonOf('parent'), reasonOf('parent2'), reasonOf('teacher'), reasonOf('teacher2')]).toEqual([
    'revoked',
    'used',
    'revoked',
    'otherAddress',
  ]);
});

test('[MAIL13] who has no e-mail or no link that opens anything is left out; a card with which a password is set again goes too', async () => {
  await using m = await mailing();
  await withPassword(m.s, 'teacher');
  await m.s.db.updateTable('user').set({ email: null }).where('id', '=', m.s.people.student).execute();
  const { admin } = await inviting(m, ['student']);
  const { student, teacher, parent } = m.s.people;
  await admin.resetAccess.mutate({ userIds: [teacher] });
  const answer = await admin.mailInvitations.mutate({ userIds: [student, teacher, parent] });
  expect(answer).toEqual({ mailed: [teacher], noEmail: [student], noLink: [parent] });
  await m.send();
  expect(m.smtp.received[0]!.mail.subject).toMatch(/choisir un nouveau mot de passe$/);
});

test('[MAIL13] none but an admin of the school sends them, to its people alone, and where no mail leaves nobody', async () => {
  await using m = await mailing();
  await using other = await school();
  const { admin } = await inviting(m);
  const teacher = await m.s.as('teacher', m.server);
  const asTeacher = teacher.http.admin.mailInvitations.mutate({ userIds: [m.s.people.parent] });
  expect(await refusalOf(asTeacher)).toMatchObject({ reason: 'admin.needed' });
  const foreign = admin.mailInvitations.mutate({ userIds: [m.s.people.parent, other.people.parent] });
  expect(await refusalOf(foreign)).toMatchObject({ reason: 'person.unknown' });
  expect(await m.mails()).toEqual([]);
  await using without = await newTestServer();
  const there = await m.s.as('admin', without);
  const { byEmail } = await there.http.admin.invite.mutate({ userIds: [m.s.people.parent] });
  expect(byEmail).toBe(false);
  const off = there.http.admin.mailInvitations.mutate({ userIds: [m.s.people.parent] });
  expect(await refusalOf(off)).toMatchObject({ reason: 'email.off' });
});

test('[MAIL6] a school whose name holds line breaks and headers gets one line of subject, and one recipient', async () => {
  await using m = await mailing();
  const name = 'Collège\r\nBcc: stranger@evil.example\r\n\r\n<script>alert(1)</script>\u2028\u202eX-Evil: 1';
  await m.s.db.updateTable('establishment').set({ name }).where('id', '=', m.s.id).execute();
  const { mail } = await inviting(m, ['parent']);
  await mail();
  await m.send();
  const [{ to, mail: letter, raw }] = m.smtp.received as [Mailing['smtp']['received'][number]];
  expect(to).toEqual([await m.emailOf(m.s.people.parent)]);
  expect(letter.bcc).toBeUndefined();
  expect(letter.headers.map(({ key }) => key)).not.toContain('x-evil');
  expect(letter.subject).toContain('Collège Bcc: stranger@evil.example <script>');
  expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
  expect(letter.html).not.toContain('<script>');
});
