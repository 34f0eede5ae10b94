import { sql } from 'kysely';
import type { ClassAudience } from '../../src/shared/classes.ts';
import type { TestClient } from './client.ts';
import type { School } from './school.ts';
import { until } from './until.ts';

/** The id of a class of the school by its name. */
export async function classOf({ db, id }: School, name: string): Promise<string> {
  const row = await db
    .selectFrom('schoolClass')
    .select('id')
    .where('establishmentId', '=', id)
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Once nothing is due any more: no rights, no class, nobody who was denied a right. */
export async function classesSettled({ db, id }: Pick<School, 'db' | 'id'>): Promise<void> {
  await until(async () => {
    const { rows } = await sql`
      select from person_due where establishment_id = ${id}
      union all select from conversation_due where establishment_id = ${id}
      union all select from class_due where establishment_id = ${id}
      union all select from guardian_denied where establishment_id = ${id}`.execute(db);
    return rows.length === 0;
  });
}

export async function openFor(admin: TestClient, classId: string, audience: ClassAudience): Promise<string> {
  const opened = await admin.http.admin.openClassConversation.mutate({ classId, with: audience });
  return opened.conversationId;
}

/** Who is in it now, by their ids. */
export async function peopleIn({ db }: Pick<School, 'db'>, conversationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('participant')
    .select('userId')
    .where('conversationId', '=', conversationId)
    .where('leftAt', 'is', null)
    .execute();
  return rows.map(({ userId }) => userId);
}
