import { CamelCasePlugin, Kysely, PostgresDialect, type CompiledQuery } from 'kysely';
import type pg from 'pg';
import { newPool } from '../../src/server/db/pool.ts';
import type { Database } from '../../src/server/db/schema.ts';
import { newLog } from '../../src/server/log.ts';

export type Watched = { db: Kysely<Database>; queries: CompiledQuery[] } & AsyncDisposable;

/** The server's database, which remembers every query that it was asked. */
export function watchedDatabase(connection: pg.ClientConfig): Watched {
  const queries: CompiledQuery[] = [];
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: newPool(connection, newLog('error')) }),
    plugins: [new CamelCasePlugin()],
    log: ({ query }) => void queries.push(query),
  });
  return { db, queries, [Symbol.asyncDispose]: () => db.destroy() };
}

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] };

/** Which tables a query reads from one end to the other. */
export async function tablesReadThrough(client: pg.Client, { sql, parameters }: CompiledQuery): Promise<string[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (format json) ${sql}`, [
    ...parameters,
  ]);
  return seqScansOf(rows[0]!['QUERY PLAN'][0]!.Plan);
}

function seqScansOf(plan: Plan): string[] {
  const own = plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? ''] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(seqScansOf)];
}

/** The plans of every statement that runs inside a function, as text. */
export async function plansWithin(client: pg.Client, work: () => Promise<unknown>): Promise<string> {
  let text = '';
  const hear = ({ message = '' }) => void (text += `${message}\n`);
  client.on('notice', hear);
  await client.query(
    `load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_nested_statements = on;
     set client_min_messages = log`,
  );
  await work();
  await client.query('set client_min_messages = notice');
  client.off('notice', hear);
  return text;
}
