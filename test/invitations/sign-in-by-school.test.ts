import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { password, withPassword } from '../support/account.ts';
import { accept, askInvitation, signIn } from '../support/cards.ts';
import { school, type School } from '../support/school.ts';

const secret = 'une phrase à moi';

/** Pupils of these names, who have chosen their passwords by their cards. */
async function pupils(s: School, ...names: string[]) {
  const { admin } = (await s.as('admin')).http;
  const people = names.map((name) => ({ id: randomUUID(), name, role: 'student' as const }));
  const { establishment, cards } = await admin.invite.mutate({ people });
  for (const { link } of cards) expect((await accept(s.server, link!.code, secret)).status).toBe(200);
  return { code: establishment.code, cards };
}

test('[INVITE6] a pupil without an e-mail signs in by the school’s code and their name, however these are typed', async () => {
  await using s = await school();
  const { code, cards } = await pupils(s, 'Noé Moreau');
  const spaced = `${code.slice(0, 3)}-${code.slice(3)}`.toUpperCase();
  for (const input of [
    { school: code, username: 'noe.moreau' },
    { school: ` ${spaced} `, username: 'Noe.Moreau ' },
  ]) {
    const answer = await signIn(s.server, { ...input, password: secret });
    expect(answer.json).toMatchObject({
      result: { data: { json: { user: { id: cards[0]!.userId, email: null }, memberships: [{ role: 'student' }] } } },
    });
  }
});

test('[INVITE6] the card says by what they sign in', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const { establishment, cards } = await admin.invite.mutate({ people: [{ name: 'Noé Moreau', role: 'student' }] });
  const signsInBy = { school: establishment.code, username: 'noe.moreau' };
  expect(await askInvitation(s.server, cards[0]!.link!.token)).toMatchObject({ state: 'open', email: null, signsInBy });
});

test('[INVITE6] an unknown school, an unknown name, a wrong password and somebody suspended are refused alike', async () => {
  await using s = await school();
  await using other = await school();
  const { code } = await pupils(s, 'Noé Moreau');
  const theirs = await pupils(other, 'Noé Moreau', 'Léa Petit');
  await other.db
    .updateTable('membership')
    .set({ suspendedAt: new Date() })
    .where('userId', '=', theirs.cards[1]!.userId)
    .execute();
  const answers = [];
  for (const input of [
    { school: code, username: 'noe.moreau', password: 'wrong' },
    { school: 'zzzzzz', username: 'noe.moreau', password: secret },
    { school: code, username: 'nobody', password: secret },
    { school: theirs.code, username: 'lea.petit', password: secret },
    { school: code, username: 'lea.petit', password: secret },
  ])
    answers.push(await signIn(s.server, input));
  for (const { status, text, headers } of answers) {
    expect({ status, text }).toEqual({ status: 401, text: answers[0]!.text });
    expect(headers.getSetCookie()).toEqual([]);
  }
  expect(answers[0]!.data).toMatchObject({ reason: 'signIn.wrong' });
});

test('[INVITE6] an unknown school and an unknown name take the time of one password hash', async () => {
  await using s = await school();
  const { code } = await pupils(s, 'Noé Moreau');
  const timed = async (input: object) => {
    const began = performance.now();
    await signIn(s.server, input);
    return performance.now() - began;
  };
  const least = async (input: object) => Math.min(await timed(input), await timed(input), await timed(input));
  const wrong = await least({ school: code, username: 'noe.moreau', password: 'wrong' });
  for (const input of [
    { school: 'zzzzzz', username: 'noe.moreau', password: 'wrong' },
    { school: code, username: 'nobody', password: 'wrong' },
  ])
    expect(await least(input)).toBeGreaterThan(wrong / 4);
});

test('[INVITE6] tries by name and by e-mail are counted together', async () => {
  await using s = await school();
  const email = await withPassword(s, 'student');
  await s.db.updateTable('membership').set({ username: 'student' }).where('userId', '=', s.people.student).execute();
  const { code } = await s.db
    .selectFrom('establishment')
    .select('code')
    .where('id', '=', s.id)
    .executeTakeFirstOrThrow();
  for (let time = 0; time < 5; time += 1) {
    expect((await signIn(s.server, { email, password: 'wrong' })).status).toBe(401);
    const byName = { school: code, username: 'student', password: 'wrong' };
    expect((await signIn(s.server, byName)).status).toBe(401);
  }
  expect((await signIn(s.server, { email, password: 'wrong' })).status).toBe(429);
});

test('[INVITE6] [AUTH3] nobody wears out somebody’s tries by typing what they are counted by', async () => {
  await using s = await school();
  const email = await withPassword(s, 'student');
  for (const typed of [s.people.student, `account ${s.people.student}`])
    for (let time = 0; time < 11; time += 1) await signIn(s.server, { email: typed, password: 'wrong' });
  expect((await signIn(s.server, { email: s.people.student, password: 'wrong' })).status).toBe(429);
  expect((await signIn(s.server, { email, password })).status).toBe(200);
});

test('[INVITE7] namesakes are numbered, a name that was given stays, and schools do not count each other’s', async () => {
  await using s = await school();
  await using other = await school();
  const { cards } = await pupils(s, 'Noé Moreau', 'Noe MOREAU', 'Léa Petit');
  expect(cards.map(({ username }) => username)).toEqual(['noe.moreau', 'noe.moreau2', 'lea.petit']);
  expect((await pupils(s, 'Noé Moreau')).cards[0]!.username).toBe('noe.moreau3');
  expect((await pupils(other, 'Noé Moreau')).cards[0]!.username).toBe('noe.moreau');
  const { admin } = (await s.as('admin')).http;
  const again = await admin.resetAccess.mutate({ userIds: [cards[1]!.userId] });
  expect(again.cards[0]).toMatchObject({ username: 'noe.moreau2', outcome: 'link', link: { resets: true } });
});
