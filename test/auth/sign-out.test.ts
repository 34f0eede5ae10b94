import { expect, test } from 'vitest';
import { cookiesOf, post } from '../support/http.ts';
import { refusalOf } from '../support/refusal.ts';
import { rawSocket } from '../support/raw-socket.ts';
import { school } from '../support/school.ts';

test('[AUTH5] signing out ends that session, its row and its open sockets, and no other', async () => {
  await using s = await school();
  const [here, elsewhere, other] = [await s.as('teacher'), await s.as('teacher'), await s.as('parent')];
  await Promise.all([here, elsewhere, other].map(({ api }) => api.me.query()));
  using one = await rawSocket(here);
  using two = await rawSocket(here);
  const answer = await post(`${here.origin}/trpc/auth.signOut`, undefined, here);
  expect(answer.status).toBe(200);
  expect(cookiesOf(answer).at(-1)).toEqual(expect.arrayContaining(['preau_session=', 'Max-Age=0']));
  expect(await Promise.all([one.closed, two.closed])).toEqual([4401, 4401]);
  expect((await elsewhere.api.me.query()).user.id).toBe(s.people.teacher);
  expect((await other.api.me.query()).user.id).toBe(s.people.parent);
  expect([elsewhere, other].map(({ sockets }) => sockets.length)).toEqual([1, 1]);
  expect(await refusalOf(here.http.me.query())).toMatchObject({ code: 'UNAUTHORIZED', reason: 'session.none' });
  const rows = await s.db.selectFrom('session').select('id').where('userId', '=', s.people.teacher).execute();
  expect(rows).toHaveLength(1);
});

test('[AUTH5] who is signed out already is told so', async () => {
  await using s = await school();
  const { origin } = s.server;
  const answer = await post(`${origin}/trpc/auth.signOut`, undefined, { origin });
  expect(answer.data).toMatchObject({ code: 'UNAUTHORIZED', reason: 'session.none' });
});
