import type { Kysely } from 'kysely';
import { inGroups } from '../shared/codes.ts';
import { isExposed, type Config } from './config.ts';
import type { OpenDatabase } from './db/open.ts';
import type { Database } from './db/schema.ts';
import { demoId } from './demo/ids.ts';
import { demoPassword, ibnKhaldoun, julesVerne, type School } from './demo/people.ts';
import { seedDemo } from './demo/seed.ts';
import type { FileStore } from './files/store.ts';
import { OperatorError } from './operator-error.ts';

const schools = [julesVerne, ibnKhaldoun];

/** The demo school on the first start, where it may be. Says whether demo accounts are there, and refuses to show them to a network unasked. */
export async function prepareDemo(config: Config, database: OpenDatabase, store: FileStore): Promise<boolean> {
  const wanted = config.demo ?? !isExposed(config);
  if (database.firstBoot && database.embedded && wanted) await database.asOwner((db) => seedDemo(db, store));
  const there = await hasDemo(database.live);
  if (there && isExposed(config) && config.demo !== true) {
    throw new OperatorError(
      `This database holds the demo accounts, whose password everyone knows: set PREAU_DEMO=1 to serve them beyond this machine, or use another PREAU_DATA_DIR.`,
    );
  }
  return there;
}

/** `code`: what founds the first school, where there is none. */
export function welcomeText(config: Config, { withDemo, code }: { withDemo: boolean; code: string | null }): string {
  const more = withDemo ? `\n${demoAccounts()}` : code === null ? '' : `\n${howToBegin(config, code)}`;
  return `\nPréau is at ${config.publicUrl}\n${more}\n`;
}

function howToBegin({ publicUrl }: Config, code: string): string {
  return `It has no school yet. Found the first at ${publicUrl}/fr/first-school with this code, which holds once and until the server stops:

    ${inGroups(code)}
`;
}

export function demoAccounts(): string {
  return `Demo accounts, every password ${demoPassword}:\n${schools.map(accountsOf).join('')}`;
}

function accountsOf({ name, people }: School): string {
  const lines = people.map((person) => `    ${person.email.padEnd(32)} ${person.role}\n`);
  return `  ${name}\n${lines.join('')}`;
}

async function hasDemo(db: Kysely<Database>): Promise<boolean> {
  const ids = schools.map(({ domain }) => demoId(domain));
  return (await db.selectFrom('establishment').select('id').where('id', 'in', ids).execute()).length > 0;
}
