import { sql, type Expression } from 'kysely';

/** As `in`, with all the ids in one parameter: PostgreSQL takes no more than 65,535 of those. */
export function anyOf(ids: readonly string[]) {
  return sql<string>`any (${ids}::uuid[])`;
}

/**
 * As `in`, of a query that is asked once and before all else. A query with a limit is asked anew for each row of the table where
 * PostgreSQL believes that there are few of them, as it does of a table that was empty a moment ago: for 5,000 rows that is seconds.
 */
export function anyAskedOnce<Output>(query: Expression<Output>) {
  return sql<string>`any (array(${query}))`;
}
