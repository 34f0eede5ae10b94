import { expect, test } from 'vitest';
import { invitationHash } from '../../src/server/auth/invitation-secrets.ts';
import { founded } from '../support/founded.ts';
import { cookiesOf, post } from '../support/http.ts';
import { newTestServer } from '../support/server.ts';
import { password, withPassword } from '../support/account.ts';
import { rawSocket } from '../support/raw-socket.ts';
import { newPerson, school } from '../support/school.ts';
import { holding, terminate, waitingForLock } from '../support/waiting.ts';

test('[AUTH7] [PEOPLE6] the link of a new school sets the first admin’s password and name, and signs them in', async () => {
  await using school = await founded();
  const answer = await school.accept({ name: 'Éloïse Chef' });
  expect(answer.json).toMatchObject({
    result: {
      data: {
        json: {
          user: { name: 'Éloïse Chef' },
          memberships: [{ role: 'admin', establishment: { id: school.establishmentId } }],
        },
      },
    },
  });
  expect(cookiesOf(answer)[0]![0]).toMatch(/^preau_session=/);
  const input = { email: school.adminEmail, password: 'a new password' };
  expect((await post(`${school.origin}/trpc/auth.signIn`, input, school)).status).toBe(200);
});

test('[AUTH7] a used, an expired and an invented link are refused alike; two at once are one', async () => {
  await using school = await founded();
  const twice = await Promise.all([school.accept({}), school.accept({})]);
  expect(twice.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 404]));
  const used = await school.accept({});
  const invented = await school.accept({ token: 'invented' });
  const expired = await founded();
  await using _ = expired;
  await expired.db
    .updateTable('invitation')
    .set({ expiresAt: new Date(Date.now() - 1) })
    .where('tokenHash', '=', invitationHash(expired.token!))
    .execute();
  const late = await expired.accept({});
  expect([used.text, invented.text, late.text]).toEqual([used.text, used.text, used.text]);
  expect(used.data).toMatchObject({ code: 'NOT_FOUND', reason: 'invitation.invalid' });
});

test('[AUTH7] a password of seven characters is refused, and the link still works', async () => {
  await using school = await founded();
  const short = await school.accept({ password: '1234567' });
  expect(short.data).toMatchObject({ code: 'BAD_REQUEST', issues: [{ path: 'password', reason: 'too_small' }] });
  expect((await school.accept({})).status).toBe(200);
});

test('[AUTH7] a database that goes away between the link and the password leaves both as they were', async () => {
  await using school = await founded();
  await using held = await holding('select from "user" where email = $1 for update', [school.adminEmail]);
  const accepting = school.accept({});
  await terminate(await waitingForLock());
  expect(await accepting).toMatchObject({ status: 503, data: { reason: 'server.unavailable' } });
  await held.letGo();
  const input = { email: school.adminEmail, password: 'a new password' };
  expect((await post(`${school.origin}/trpc/auth.signIn`, input, school)).status).toBe(401);
  expect((await school.accept({})).status).toBe(200);
  expect((await post(`${school.origin}/trpc/auth.signIn`, input, school)).status).toBe(200);
});

test('[AUTH7] a link is good for seven days, and the database does not hold it', async () => {
  await using school = await founded();
  const row = await school.db
    .selectFrom('invitation')
    .selectAll()
    .where('tokenHash', '=', invitationHash(school.token!))
    .executeTakeFirstOrThrow();
  expect(Math.round((row.expiresAt.getTime() - Date.now()) / 3_600_000)).toBe(7 * 24);
  expect(JSON.stringify(row)).not.toContain(school.token);
});

test('[AUTH7] who came in before the invitation set a password is out, with their sockets and with what they know', async () => {
  await using s = await school();
  const email = await withPassword(s, 'teacher');
  const [intruder, parent] = [await s.as('teacher'), await s.as('parent')];
  using raw = await rawSocket(intruder);
  const { origin } = intruder;
  const token = crypto.randomUUID();
  const expiresAt = new Date(Date.now() + 60_000);
  const invitation = { tokenHash: invitationHash(token), userId: s.people.teacher, expiresAt };
  await s.db.insertInto('invitation').values(invitation).execute();
  const input = { token, password: 'a new password' };
  const answer = await post(`${origin}/trpc/auth.acceptInvitation`, input, { origin });
  expect(answer.status).toBe(200);
  expect(await raw.closed).toBe(4401);
  const sessions = s.db.selectFrom('session').select('id').where('userId', '=', s.people.teacher);
  expect(await sessions.execute()).toHaveLength(1);
  const cookie = cookiesOf(answer)[0]![0]!;
  expect((await fetch(`${origin}/session`, { headers: { cookie } })).status).toBe(204);
  expect((await post(`${origin}/trpc/auth.signIn`, { email, password }, { origin })).status).toBe(401);
  expect((await parent.api.me.query()).user.id).toBe(s.people.parent);
});

test('[PEOPLE6] an e-mail that has an account keeps it and gains a school', async () => {
  await using s = await school();
  const email = await withPassword(s, 'teacher');
  await using second = await founded(email);
  const { memberships } = await (await s.as('teacher')).api.me.query();
  expect(memberships.map(({ role, establishment }) => `${role} ${establishment.id}`).sort()).toEqual(
    [`teacher ${s.id}`, `admin ${second.establishmentId}`].sort(),
  );
});

test('[AUTH3] thirty accept their invitations at once in one classroom, whoever guesses links beside them', async () => {
  await using s = await school();
  await using server = await newTestServer();
  const { origin } = server;
  const accept = (token: string) =>
    post(`${origin}/trpc/auth.acceptInvitation`, { token, password: 'a new password' }, { origin });
  for (let index = 0; index < 12; index += 1)
    expect((await accept(`guess ${index}`)).data).toMatchObject({ reason: 'invitation.invalid' });
  const tokens = Array.from({ length: 30 }, () => crypto.randomUUID());
  for (const [index, token] of tokens.entries()) {
    const userId = await newPerson(s.db, s.id, `pupil ${index}`, 'student');
    const expiresAt = new Date(Date.now() + 60_000);
    await s.db
      .insertInto('invitation')
      .values({ tokenHash: invitationHash(token), userId, expiresAt })
      .execute();
  }
  const answers = await Promise.all(tokens.map(accept));
  expect(answers.map(({ status }) => status)).toEqual(Array<number>(30).fill(200));
});

test('[PEOPLE7] whoever accepts an invitation goes by the school’s name for them there, whatever they ask to be called', async () => {
  await using s = await school();
  const token = crypto.randomUUID();
  const { origin } = s.server;
  const expiresAt = new Date(Date.now() + 60_000);
  const invitation = { tokenHash: invitationHash(token), userId: s.people.parent, expiresAt };
  await s.db.insertInto('invitation').values(invitation).execute();
  const name = 'Admin\u202eistration';
  const answer = await post(
    `${origin}/trpc/auth.acceptInvitation`,
    { token, name, password: 'a new password' },
    { origin },
  );
  expect(answer.json).toMatchObject({ result: { data: { json: { user: { name: 'Administration' } } } } });
  const teacher = await s.as('teacher');
  const { participants } = await teacher.api.createConversation.mutate({ participantIds: [s.people.parent] });
  expect(participants.map((one) => one.name).sort()).toEqual(['parent', 'teacher']);
  expect((await teacher.api.searchContacts.query({ query: 'administration' })).map((one) => one.userId)).not.toContain(
    s.people.parent,
  );
});
