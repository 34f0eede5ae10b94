import { appendFileSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readConfig } from '../../src/server/config.ts';
import { asOwner, openDatabase } from '../../src/server/db/open.ts';
import { connectOwner } from '../../src/server/db/owner.ts';
import { newLog } from '../../src/server/log.ts';
import { tlsPostgres } from '../support/tls-postgres.ts';
import { until } from '../support/until.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: Awaited<ReturnType<typeof tlsPostgres>>;
beforeAll(async () => {
  server = await tlsPostgres();
});
afterAll(() => server?.[Symbol.asyncDispose]());

const log = newLog('silent');
const verified = (sslrootcert: string) => server.url({ sslmode: 'verify-full', sslrootcert });

/** What the start says of an address; a reload takes PostgreSQL a moment. */
async function said(connectionString: string): Promise<string> {
  try {
    await (await connectOwner({ connectionString })).end();
    return 'connected';
  } catch (error) {
    return (error as Error).message;
  }
}

/** What it says once it says this, or in the end. */
async function becomes(connectionString: string, text: string): Promise<string> {
  await until(async () => (await said(connectionString)).includes(text)).catch(() => undefined);
  return said(connectionString);
}

test('[RUN18] the migration, the owner and each of the server’s roles are connected over TLS, by an authority of one’s own', async () => {
  const authority = server.make('authority', 'authority.example');
  await server.show(server.make('signed', 'localhost', authority));
  expect(await becomes(verified(authority.file), 'connected')).toContain('connected');
  const databaseUrl = verified(authority.file);
  const database = await openDatabase(readConfig({ DATABASE_URL: databaseUrl }), log);
  const protection = sql<{ who: string; ssl: boolean }>`
    select session_user::text as who, ssl from pg_stat_ssl where pid = pg_backend_pid()`;
  const found = [];
  for (const pool of [database.db, database.live, database.accounts])
    found.push(...(await protection.execute(pool)).rows);
  found.push(...(await asOwner({ connectionString: databaseUrl }, log, (db) => protection.execute(db))).rows);
  await database.stop();
  expect(found).toEqual(['preau_app', 'preau_live', 'preau_accounts', 'preau'].map((who) => ({ who, ssl: true })));
});

test('[RUN18] a certificate that does not hold is one sentence that says what to set', async () => {
  const [authority, other] = [server.make('ours', 'ours.example'), server.make('other', 'other.example')];
  const own = server.make('own', 'localhost');
  await server.show(own);
  expect(
    await becomes(
      server.url({ sslmode: 'verify-full' }),
      'signed by itself alone: name a copy of it in the address: ?sslmode=verify-full&sslrootcert=/path/server.crt (DEPTH_ZERO_SELF_SIGNED_CERT) at localhost',
    ),
  ).toContain(
    'signed by itself alone: name a copy of it in the address: ?sslmode=verify-full&sslrootcert=/path/server.crt (DEPTH_ZERO_SELF_SIGNED_CERT) at localhost',
  );
  expect(await becomes(verified(own.file), 'connected')).toContain('connected');

  const leaf = server.make('leaf', 'localhost', authority);
  await server.show(leaf);
  expect(
    await becomes(
      server.url({ sslmode: 'verify-full' }),
      'an authority that is not known here: name its certificate in the address: ?sslmode=verify-full&sslrootcert=/path/ca.pem (UNABLE_TO_',
    ),
  ).toContain(
    'an authority that is not known here: name its certificate in the address: ?sslmode=verify-full&sslrootcert=/path/ca.pem (UNABLE_TO_',
  );
  appendFileSync(leaf.file, readFileSync(authority.file));
  await server.show(leaf);
  expect(
    await becomes(server.url({ sslmode: 'verify-full' }), 'sslrootcert=/path/ca.pem (SELF_SIGNED_CERT_IN_CHAIN)'),
  ).toContain('sslrootcert=/path/ca.pem (SELF_SIGNED_CERT_IN_CHAIN)');
  expect(await becomes(verified(other.file), 'an authority that is not known here')).toContain(
    'an authority that is not known here',
  );
  await server.show(server.make('elsewhere', 'db.school.example', authority));
  expect(
    await becomes(
      verified(authority.file),
      'for another host name: use in the address the one that it is for (ERR_TLS_CERT_ALTNAME_INVALID)',
    ),
  ).toContain('for another host name: use in the address the one that it is for (ERR_TLS_CERT_ALTNAME_INVALID)');
});

test('[RUN18] a file that is missing or holds no certificate, and a PostgreSQL without TLS, are one sentence', async () => {
  expect(await said(verified('/nowhere/ca.pem'))).toBe(
    'DATABASE_URL: /nowhere/ca.pem, which it names, cannot be read (ENOENT).',
  );
  await server.turnTls('off');
  expect(
    await becomes(server.url({ sslmode: 'verify-full' }), 'PostgreSQL offers no TLS: turn its setting ssl on'),
  ).toContain('PostgreSQL offers no TLS: turn its setting ssl on');
  await server.turnTls('on');
  expect(await said(server.url({ sslmode: 'verify-full' }))).not.toContain('secret');
});
