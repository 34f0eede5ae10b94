import { expect, test, vi } from 'vitest';
import { isUnavailable } from '../../src/server/db/is-unavailable.ts';
import { newOutageLog } from '../../src/server/db/outage-log.ts';
import type { Log } from '../../src/server/log.ts';

const failure = (code: string, syscall?: string) => Object.assign(new Error('failed'), { code, syscall });

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
