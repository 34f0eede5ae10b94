import { markFromPostgres } from '../../src/server/db/from-postgres.ts';

/** What a query fails with, as the pool would hand it over. */
export function postgresFailure(code: string, more: { message?: string; syscall?: string } = {}): Error {
  const { message = 'failed', ...rest } = more;
  const error = Object.assign(new Error(message), { code, ...rest });
  markFromPostgres(error);
  return error;
}
