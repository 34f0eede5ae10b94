import { sql, type Kysely } from 'kysely';
import { classConversations } from './classes/conversations.ts';
import { classesDue } from './classes/due.ts';
import { guardians } from './classes/guardians.ts';
import { rollovers } from './classes/rollovers.ts';
import { substitutions } from './classes/substitutions.ts';
import { years } from './classes/years.ts';

const all = [...years, ...guardians, ...classConversations, ...rollovers, ...substitutions, ...classesDue];

/**
 * The year that a class belongs to, what a guardian may, the conversations that follow a class, what was before a rollover, and who
 * stands in for whom. `school_class` and who is in it say what is now: classes of years that are over stand in tables of their own,
 * so that nothing that asks who teaches whom can take last year for this one.
 */
export async function up(db: Kysely<never>): Promise<void> {
  // Rows of all schools, also for an owner whom the borders hold.
  await sql`select set_config('app.schools', 'all', true)`.execute(db);
  for (const statement of all) await sql.raw(statement).execute(db);
}
