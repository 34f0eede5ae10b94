import { CamelCasePlugin, Kysely, PostgresDialect, type CompiledQuery } from 'kysely';
import type pg from 'pg';
import { closeDatabases, type Databases } from '../../src/server/db/open.ts';
import { newPool } from '../../src/server/db/pool.ts';
import { roles, signInAs, type RoleName } from '../../src/server/db/roles.ts';
import type { Database } from '../../src/server/db/schema.ts';
import { newLog } from '../../src/server/log.ts';

/** What was asked, and as which of the server's roles. */
export type Asked = CompiledQuery & { role: RoleName };
export type Watched = { databases: Databases; queries: Asked[] } & AsyncDisposable;

/** The database as the server sees it, which remembers every query that it was asked. */
export function watchedDatabases(connection: pg.ClientConfig): Watched {
  const queries: Asked[] = [];
  const open = (role: RoleName) =>
    new Kysely<Database>({
      dialect: new PostgresDialect({ pool: newPool(signInAs(connection, role), newLog('error')) }),
      plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
      log: ({ query }) => void queries.push({ ...query, role }),
    });
  const databases = { db: open('app'), live: open('live'), jobs: open('live'), accounts: open('accounts') };
  return { databases, queries, [Symbol.asyncDispose]: () => closeDatabases(databases) };
}

type Plan = {
  'Parent Relationship'?: string;
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Loops'?: number;
  'Actual Rows'?: number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Join Filter'?: number;
  Plans?: Plan[];
};

/** Which tables a query reads from one end to the other, asked as it was asked, in this school. */
export async function tablesReadThrough(owner: pg.Client, asked: Asked, establishmentId: string): Promise<string[]> {
  return seqScansOf(await planOf(owner, asked, establishmentId));
}

/** By which indexes it finds what it reads. */
export async function indexesUsed(owner: pg.Client, asked: Asked, establishmentId: string): Promise<string[]> {
  return namesIn(await planOf(owner, asked, establishmentId), 'Index Name');
}

/** How many questions it asks anew for each row. */
export async function asksForEachRow(owner: pg.Client, asked: Asked, establishmentId: string): Promise<number> {
  const count = (plan: Plan): number =>
    (plan['Parent Relationship'] === 'SubPlan' ? 1 : 0) + (plan.Plans ?? []).reduce((sum, one) => sum + count(one), 0);
  return count(await planOf(owner, asked, establishmentId));
}

/** How often it looks something up in this table once it is asked. */
export async function looksInto(
  owner: pg.Client,
  asked: Asked,
  establishmentId: string,
  table: string,
): Promise<number> {
  const count = (plan: Plan): number =>
    (plan['Relation Name'] === table ? plan['Actual Loops']! : 0) +
    (plan.Plans ?? []).reduce((sum, one) => sum + count(one), 0);
  return count(await planOf(owner, asked, establishmentId, 'analyze, format json'));
}

/** How many rows of this table it reads once it is asked. */
export async function rowsReadOf(
  owner: pg.Client,
  asked: Asked,
  establishmentId: string,
  table: string,
): Promise<number> {
  const count = (plan: Plan): number =>
    (plan['Relation Name'] === table && plan['Node Type'] !== 'ModifyTable'
      ? plan['Actual Rows']! * plan['Actual Loops']!
      : 0) + (plan.Plans ?? []).reduce((sum, one) => sum + count(one), 0);
  return count(await planOf(owner, asked, establishmentId, 'analyze, format json'));
}

/** The most rows that one step of it met, those that it passed over among them. */
export async function mostRowsMet(owner: pg.Client, asked: Asked, establishmentId: string): Promise<number> {
  const met = (plan: Plan): number => {
    const passedOver = (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Join Filter'] ?? 0);
    const own = (plan['Actual Rows']! + passedOver) * plan['Actual Loops']!;
    return Math.max(own, ...(plan.Plans ?? []).map(met));
  };
  return met(await planOf(owner, asked, establishmentId, 'analyze, format json'));
}

async function planOf(
  owner: pg.Client,
  { role, sql, parameters }: Asked,
  establishmentId: string,
  how = 'format json',
): Promise<Plan> {
  await owner.query(`begin; set local app.schools = '${establishmentId}'; set local role ${roles[role]}`);
  const { rows } = await owner
    .query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (${how}) ${sql}`, [...parameters])
    .finally(() => owner.query('rollback'));
  return rows[0]!['QUERY PLAN'][0]!.Plan;
}

function namesIn(plan: Plan, key: 'Index Name'): string[] {
  return [...(plan[key] ? [plan[key]] : []), ...(plan.Plans ?? []).flatMap((below) => namesIn(below, key))];
}

function seqScansOf(plan: Plan): string[] {
  const own = plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? ''] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(seqScansOf)];
}

/** The plans of every statement that runs inside a function, as text; asked as the role that moves changes. */
export async function plansWithin(client: pg.Client, work: () => Promise<unknown>): Promise<string> {
  let text = '';
  const hear = ({ message = '' }) => void (text += `${message}\n`);
  client.on('notice', hear);
  await client.query(
    `load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_nested_statements = on;
     set client_min_messages = log; set role ${roles.live}`,
  );
  await work();
  await client.query('reset role');
  await client.query('set client_min_messages = notice');
  client.off('notice', hear);
  return text;
}
