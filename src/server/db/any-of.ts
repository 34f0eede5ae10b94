import { sql } from 'kysely';

/** As `in`, with all the ids in one parameter: PostgreSQL takes no more than 65,535 of those. */
export function anyOf(ids: readonly string[]) {
  return sql<string>`any (${ids}::uuid[])`;
}
