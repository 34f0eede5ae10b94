import type { Kysely, Transaction } from 'kysely';
import { hashPassword } from '../auth/password.ts';
import type { Database } from '../db/schema.ts';
import type { FileStore } from '../files/store.ts';
import { schoolDay, timeOn } from './calendar.ts';
import { conversationRows } from './conversation-rows.ts';
import { ibnKhaldounScripts, julesVerneScripts } from './conversations/scripts.ts';
import { demoId } from './ids.ts';
import { insertAvailability, insertClosedDays } from './insert-availability.ts';
import { insertFiles } from './insert-files.ts';
import { insertBlocks, insertClasses, insertPeople, type Founding } from './insert-people.ts';
import { insertReports } from './insert-reports.ts';
import { demoPassword, ibnKhaldoun, julesVerne, type School } from './people.ts';
import type { Script } from './script.ts';

/** Founds the demo schools. A school is there whole or not at all, and one that is there is left as its people have made it. */
export async function seedDemo(db: Kysely<Database>, store: FileStore): Promise<void> {
  const now = new Date();
  const passwordHash = await hashPassword(demoPassword);
  await db.transaction().execute((trx) => found({ trx, store }, julesVerne, julesVerneScripts, passwordHash, now));
  await db.transaction().execute((trx) => found({ trx, store }, ibnKhaldoun, ibnKhaldounScripts, passwordHash, now));
}

type Places = { trx: Transaction<Database>; store: FileStore };

async function found(
  { trx, store }: Places,
  school: School,
  scripts: readonly Script[],
  passwordHash: string,
  now: Date,
): Promise<void> {
  const foundedAt = timeOn(schoolDay(now, 25, school.timezone), '09:00', school.timezone);
  const founding = { school, establishmentId: demoId(school.domain), foundedAt };
  if (!(await insertEstablishment(trx, founding))) return;
  await insertPeople(trx, founding, passwordHash);
  await insertClasses(trx, founding);
  await insertBlocks(trx, founding);
  await insertAvailability(trx, founding, now);
  await insertClosedDays(trx, founding, now);
  await insertConversations({ trx, store }, founding, scripts, now);
  await insertReports(trx, founding, now);
}

/** False if the school is there. The new row is the lock: a second seeding waits here for the first one's end. */
async function insertEstablishment(trx: Transaction<Database>, { school, ...founding }: Founding): Promise<boolean> {
  const inserted = await trx
    .insertInto('establishment')
    .values({
      id: founding.establishmentId,
      name: school.name,
      timezone: school.timezone,
      settings: {
        weeklyReport: true,
        ...(school.hours && { hours: school.hours, urgentAnnouncements: { teacher: true } }),
      },
      createdAt: founding.foundedAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

async function insertConversations(
  { trx, store }: Places,
  { school, establishmentId }: Founding,
  scripts: readonly Script[],
  now: Date,
): Promise<void> {
  let revision = 0;
  const rows = scripts.map((script) => conversationRows(school, script, now, () => (revision += 1)));
  await trx
    .insertInto('conversation')
    .values(rows.map(({ conversation }) => conversation))
    .execute();
  await trx
    .insertInto('participant')
    .values(rows.flatMap(({ participants }) => participants))
    .execute();
  await trx
    .insertInto('message')
    .values(rows.flatMap(({ messages }) => messages))
    .execute();
  const versions = rows.flatMap((row) => row.versions);
  if (versions.length > 0) await trx.insertInto('messageVersion').values(versions).execute();
  const later = rows.flatMap((row) => row.later ?? []);
  if (later.length > 0) await trx.insertInto('scheduledMessage').values(later).execute();
  const drafts = rows.flatMap((row) => row.draft ?? []);
  if (drafts.length > 0) await trx.insertInto('draft').values(drafts).execute();
  const announced = rows.flatMap((row) => row.announced ?? []);
  for (const { announcement, acknowledgements } of announced) {
    await trx.insertInto('announcement').values(announcement).execute();
    await trx.insertInto('acknowledgement').values(acknowledgements).execute();
  }
  for (const row of rows) await insertFiles(trx, store, row.files);
  await trx.updateTable('establishment').set({ revision }).where('id', '=', establishmentId).execute();
}
