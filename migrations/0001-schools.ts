import { sql, type Kysely } from 'kysely';
import { accountChanges } from './school/account-changes.ts';
import { accounts } from './school/accounts.ts';
import { borders } from './school/borders.ts';
import { conversations } from './school/conversations.ts';
import { grants } from './school/grants.ts';
import { jobs } from './school/jobs.ts';
import { people } from './school/people.ts';
import { rights } from './school/rights.ts';

const all = [...accounts, ...people, ...accountChanges, ...conversations, ...rights, ...jobs, ...grants, ...borders];

/**
 * The school, its people, their conversations. Every row of a school carries its `establishment_id`, and foreign keys are
 * composite, so that no row can point into another school. Revisions are drawn under the lock of the establishment's row.
 * Functions stand in `sql/functions/`, a file each, and are replaced at every start.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of all) await sql.raw(statement).execute(db);
}
