import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, chownSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { accountFor } from '../../src/server/db/embedded/account.ts';
import { findBinaries } from '../../src/server/db/embedded/binaries.ts';
import { initialise } from '../../src/server/db/embedded/initialise.ts';
import { newLog } from '../../src/server/log.ts';
import { temporaryDataDir } from './data-dir.ts';
import { freePort } from './server.ts';
import { until } from './until.ts';

/** `names`: the hosts that it is for · `by`: whose certificate signs it; its own key where nobody is named. */
export type Certificate = { file: string; key: string };

/** A PostgreSQL on a port of this machine that lets nobody in but by TLS and the password. */
export async function tlsPostgres() {
  const dir = temporaryDataDir();
  const certificates = join(dir.dataDir, 'certificates');
  mkdirSync(certificates);
  const account = accountFor(dir);
  const binaries = await findBinaries(dir, account);
  await initialise(dir, binaries, account, newLog('silent'));
  writeFileSync(join(dir.cluster, 'pg_hba.conf'), 'local all all trust\nhostssl all all all scram-sha-256\n');
  mkdirSync(dir.sockets, { mode: 0o700 });
  if (account) chownSync(dir.sockets, account.uid, account.gid);

  const make = (name: string, host: string, by?: Certificate): Certificate => {
    const made = { file: join(certificates, `${name}.pem`), key: join(certificates, `${name}.key`) };
    const signer = by ? ['-CA', by.file, '-CAkey', by.key, '-addext', 'basicConstraints=critical,CA:false'] : [];
    const request = [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
    ];
    const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${host}`];
    execFileSync('openssl', [...request, ...subject, ...signer, '-keyout', made.key, '-out', made.file], {
      stdio: 'pipe',
    });
    return made;
  };
  const put = ({ file, key }: Certificate) => {
    for (const [from, name] of [
      [file, 'server.crt'],
      [key, 'server.key'],
    ] as const) {
      const to = join(dir.cluster, name);
      copyFileSync(from, to);
      if (account) chownSync(to, account.uid, account.gid);
    }
  };

  const port = await freePort();
  put(make('first', 'localhost'));
  appendFileSync(
    join(dir.cluster, 'postgresql.conf'),
    `ssl = on\nport = ${port}\nlisten_addresses = 'localhost'\nunix_socket_directories = '${dir.sockets}'\n`,
  );
  spawn(binaries.program('postgres'), ['-D', dir.cluster], { ...account, cwd: '/', stdio: 'ignore' });
  const asAdministrator = async (...statements: string[]) => {
    const client = new pg.Client({ host: dir.sockets, port, user: 'preau', database: 'postgres' });
    client.on('error', () => undefined);
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  await until(
    () =>
      asAdministrator(`alter role preau password 'top secret'`).then(
        () => true,
        () => false,
      ),
    {
      withinMs: 30_000,
    },
  );
  return {
    make,
    /** What it shows to whoever connects from now on. */
    show: async (certificate: Certificate) => {
      put(certificate);
      await asAdministrator('select pg_reload_conf()');
    },
    turnTls: (state: 'on' | 'off') => asAdministrator(`alter system set ssl = ${state}`, 'select pg_reload_conf()'),
    url: (query: Record<string, string>) =>
      `postgres://preau:top%20secret@localhost:${port}/postgres?${new URLSearchParams(query)}`,
    [Symbol.asyncDispose]: () => dir[Symbol.asyncDispose](),
  };
}
