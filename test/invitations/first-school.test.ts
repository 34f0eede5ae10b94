import { expect, test } from 'vitest';
import { newFirstSchool } from '../../src/server/auth/first-school.ts';
import { newCode } from '../../src/server/auth/invitation-secrets.ts';
import { migrate } from '../../src/server/db/migrate.ts';
import { asOwner, closeDatabases, newDatabases } from '../../src/server/db/open.ts';
import { createSchool } from '../../src/server/establishments/create-school.ts';
import { newLog } from '../../src/server/log.ts';
import { inGroups } from '../../src/shared/codes.ts';
import { emptyDatabase } from '../support/database.ts';
import { answered, post, sessionOf } from '../support/http.ts';
import { newTestServer } from '../support/server.ts';

/** A server without any school. */
async function empty() {
  const database = await emptyDatabase();
  const { connection } = database;
  await migrate(connection);
  const log = newLog('silent');
  const databases = newDatabases(connection, log);
  const owned = { ...databases, asOwner: asOwner.bind(null, connection, log) as never };
  const first = await newFirstSchool(owned);
  const server = await newTestServer({ databases, connection }, {}, undefined, first);
  const { origin } = server;
  const isOpen = async () => {
    const { json } = await answered(await fetch(`${origin}/trpc/auth.firstSchool`));
    return (json as { result: { data: { json: { open: boolean } } } }).result.data.json.open;
  };
  const right = {
    code: inGroups(first!.code),
    name: 'Collège Jules-Verne',
    timezone: 'Europe/Paris',
    adminName: 'Nadia Benali',
    email: 'Nadia@College.example',
    password: 'une phrase à moi',
  };
  const found = (input: object = {}) => post(`${origin}/trpc/auth.foundSchool`, { ...right, ...input }, { origin });
  const close = async () => {
    await server.close();
    await closeDatabases(databases);
    await database[Symbol.asyncDispose]();
  };
  const create = () =>
    asOwner(connection, log, (db) =>
      createSchool(db, { name: 'B', timezone: 'Europe/Paris', adminEmail: 'b@b.example', adminName: 'B' }),
    );
  return { origin, isOpen, found, create, owned, [Symbol.asyncDispose]: close };
}

test('[INVITE9] the code of the console founds the first school and signs its admin in, once and never again', async () => {
  await using t = await empty();
  expect(await t.isOpen()).toBe(true);
  const answer = await t.found();
  expect(answer.json).toMatchObject({
    result: {
      data: {
        json: {
          user: { name: 'Nadia Benali', email: 'nadia@college.example' },
          memberships: [{ role: 'admin', establishment: { name: 'Collège Jules-Verne', timezone: 'Europe/Paris' } }],
        },
      },
    },
  });
  expect(sessionOf(answer)).not.toBe('');
  expect(await t.isOpen()).toBe(false);
  expect((await t.found({ email: 'other@college.example' })).data).toMatchObject({ reason: 'firstSchool.none' });
  const signIn = { email: 'nadia@college.example', password: 'une phrase à moi' };
  expect((await post(`${t.origin}/trpc/auth.signIn`, signIn, t)).status).toBe(200);
  expect(await newFirstSchool(t.owned)).toBeNull();
});

test('[INVITE9] of two at once one founds it', async () => {
  await using t = await empty();
  const answers = await Promise.all([t.found(), t.found({ email: 'other@college.example', name: 'Autre' })]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 404]));
});

test('[INVITE9] nothing is founded where there is a school by now, also one that the command made', async () => {
  await using t = await empty();
  await t.create();
  expect(await t.isOpen()).toBe(false);
  expect((await t.found()).data).toMatchObject({ code: 'NOT_FOUND', reason: 'firstSchool.none' });
});

test('[INVITE9] a wrong code is refused, too many are told to wait, and what is wrong in the form costs nothing', async () => {
  await using t = await empty();
  for (const input of [{ timezone: 'Mars/Phobos' }, { email: 'nadia' }, { password: 'short' }, { name: ' ' }])
    expect((await t.found(input)).data).toMatchObject({ reason: 'input.invalid' });
  expect((await t.found({ password: 'nadia2026' })).data).toMatchObject({ reason: 'password.weak' });
  for (let time = 0; time < 20; time += 1)
    expect((await t.found({ code: newCode() })).data).toMatchObject({ reason: 'firstSchool.wrongCode' });
  expect((await t.found({ code: newCode() })).data).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  expect(await t.isOpen()).toBe(true);
});
