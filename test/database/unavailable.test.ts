import { once } from 'node:events';
import { connect as connectTcp, createServer, type AddressInfo } from 'node:net';
import { TRPCError } from '@trpc/server';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { isUnavailable } from '../../src/server/db/is-unavailable.ts';
import { newDatabase } from '../../src/server/db/open.ts';
import { newOutageLog } from '../../src/server/db/outage-log.ts';
import { errorData } from '../../src/server/error-data.ts';
import { newLog, type Log } from '../../src/server/log.ts';
import { postgresFailure } from '../support/postgres-failure.ts';

const failure = (code: string, syscall = 'connect') => postgresFailure(code, { syscall });

test('[AWAY6] a lost line, or a PostgreSQL that starts, stops or is full, is away; a full disk, a missing file and a mail server that refuses are not', () => {
  for (const code of ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', '08006', '57P01', '53300', '25006'])
    expect(isUnavailable(failure(code)), code).toBe(true);
  expect(isUnavailable(failure('ENOENT', 'connect'))).toBe(true);
  for (const code of ['ENOENT', 'ENOSPC', 'EACCES', 'EMFILE', 'EAUTH', 'EENVELOPE', 'ERR_INVALID_ARG_TYPE', '42P01'])
    expect(isUnavailable(failure(code, 'open')), code).toBe(false);
});

test('[AWAY6] a query that PostgreSQL gave up is logged as what it is, each time', () => {
  const warn = vi.fn<(data: unknown, text: string) => void>();
  const note = newOutageLog({ warn } as unknown as Log);
  for (const code of ['57014', '57014', '57P01', '57P01']) note(failure(code));
  expect(warn.mock.calls.map(([, text]) => text)).toEqual([
    'a query took longer than it may',
    'a query took longer than it may',
    'PostgreSQL does not answer; calls are refused until it does',
  ]);
});

test('[AWAY6] the same refused connection is PostgreSQL away where it was asked, and a bug where another socket was', async () => {
  const port = await unusedPort();
  const db = newDatabase({ host: '127.0.0.1', port, database: 'none' }, newLog('silent'));
  const ofPostgres: unknown = await sql`select 1`.execute(db).catch((error: unknown) => error);
  await db.destroy();
  const [ofMail]: unknown[] = await once(connectTcp(port, '127.0.0.1'), 'connect').catch((error: unknown) => [error]);
  for (const error of [ofPostgres, ofMail]) expect(error).toMatchObject({ code: 'ECONNREFUSED' });
  expect(isUnavailable(ofPostgres)).toBe(true);
  expect(isUnavailable(ofMail)).toBe(false);
  const answer = (cause: unknown) => errorData(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause })).reason;
  expect([answer(ofPostgres), answer(ofMail)]).toEqual(['server.unavailable', 'internal.bug']);
});

/** Of one that was closed a moment ago. */
async function unusedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
