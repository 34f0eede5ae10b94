import { expect, test } from 'vitest';
import { sessionIdOf } from '../../src/server/auth/lucia.ts';
import type { OwnSession } from '../../src/shared/account.ts';
import { password, withPassword } from '../support/account.ts';
import type { TestClient } from '../support/client.ts';
import { followAccount } from '../support/follow.ts';
import { answered, sessionOf } from '../support/http.ts';
import { rawSocket } from '../support/raw-socket.ts';
import { refusalOf } from '../support/refusal.ts';
import { school, type School } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

const own = ({ http }: TestClient): Promise<OwnSession[]> => http.auth.sessions.query();
const rowOf = ({ db }: School, { cookie }: TestClient) => {
  const id = sessionIdOf(cookie.split('=')[1]!);
  return { id, set: (row: object) => db.updateTable('session').set(row).where('id', '=', id).execute() };
};

test('[ACCOUNT5] a sign-in notes the kind of browser and system, and shows whether it is of the network from which one asks', async () => {
  await using s = await school();
  await using server = await newTestServer(undefined, { PREAU_TRUSTED_PROXIES: 'loopback' });
  const email = await withPassword(s, 'teacher');
  const { origin } = server;
  const from = (address: string) => ({ origin, 'user-agent': firefox, 'x-forwarded-for': address });
  const headers = { ...from('198.51.100.7'), 'content-type': 'application/json' };
  const body = JSON.stringify({ json: { email, password } });
  const answer = await fetch(`${origin}/trpc/auth.signIn`, { method: 'POST', headers, body }).then(answered);
  expect(answer.status).toBe(200);
  const cookie = sessionOf(answer);
  const listed = async (address?: string) => {
    const asked = { cookie, ...(address && from(address)) };
    const said = await fetch(`${origin}/trpc/auth.sessions`, { headers: asked }).then((one) => one.text());
    expect(said).not.toContain('198.51.100');
    return (JSON.parse(said) as { result: { data: { json: OwnSession[] } } }).result.data.json;
  };
  expect(await listed('198.51.100.7')).toMatchObject([
    { browser: 'firefox', system: 'linux', near: true, current: true },
  ]);
  expect(await listed('203.0.113.9')).toMatchObject([{ near: false }]);
  // As where a proxy is not named in the settings: then everybody comes from this machine.
  expect(await listed()).toMatchObject([{ near: null }]);
  const rows = await s.db.selectFrom('session').selectAll().where('userId', '=', s.people.teacher).execute();
  const texts = Object.values(rows[0]!).filter((value) => typeof value === 'string');
  expect(texts).toEqual([rows[0]!.id, s.people.teacher, 'firefox', 'linux', '198.51.100.7']);
});

test('[ACCOUNT5] this session comes first and then the one used last, which using it over HTTP keeps', async () => {
  await using s = await school();
  const [old, here, used] = [await s.as('teacher'), await s.as('teacher'), await s.as('teacher')];
  const hours = (count: number) => new Date(Date.now() - count * 3_600_000);
  await rowOf(s, old).set({ createdAt: hours(1) });
  await rowOf(s, used).set({ createdAt: hours(3) });
  await rowOf(s, here).set({ createdAt: hours(5), usedAt: new Date() });
  const order = async () => (await own(here)).map(({ id }) => id);
  expect(await order()).toEqual([here, old, used].map((client) => rowOf(s, client).id));
  await used.http.me.query();
  expect(await order()).toEqual([here, used, old].map((client) => rowOf(s, client).id));
  const [first] = await own(here);
  expect(first).toMatchObject({ current: true, near: null, browser: null, system: null });
});

test('[ACCOUNT6] who signs out elsewhere is out there at once, with its sockets, and their other devices are told to ask', async () => {
  await using s = await school();
  const [here, elsewhere] = [await s.as('teacher'), await s.as('teacher')];
  using raw = await rawSocket(elsewhere);
  const bell = await followAccount(here);
  await here.http.auth.revokeSession.mutate({ id: rowOf(s, elsewhere).id });
  expect(await raw.closed).toBe(4401);
  await until(() => bell.events.length === 2);
  expect(bell.events).toEqual([{ what: 'all' }, { what: 'sessions' }]);
  expect(await refusalOf(elsewhere.http.me.query())).toMatchObject({ reason: 'session.none' });
  const again = here.http.auth.revokeSession.mutate({ id: rowOf(s, elsewhere).id });
  expect(await refusalOf(again)).toMatchObject({ reason: 'session.unknown' });
});

test('[ACCOUNT6] of all at once but this one, and of nobody else’s', async () => {
  await using s = await school();
  const [here, one, other, parent] = [
    await s.as('teacher'),
    await s.as('teacher'),
    await s.as('teacher'),
    await s.as('parent'),
  ];
  using raw = await rawSocket(one);
  expect(await here.http.auth.revokeOtherSessions.mutate()).toEqual({ ended: 2 });
  expect(await raw.closed).toBe(4401);
  expect(await refusalOf(other.http.me.query())).toMatchObject({ reason: 'session.none' });
  expect((await own(here)).map(({ current }) => current)).toEqual([true]);
  expect((await parent.http.me.query()).user.id).toBe(s.people.parent);
  expect(await here.http.auth.revokeOtherSessions.mutate()).toEqual({ ended: 0 });
});
