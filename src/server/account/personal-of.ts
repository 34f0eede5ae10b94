import type { Kysely } from 'kysely';
import { personalFrom } from '../../shared/personal-inputs.ts';
import type { PersonalSettings } from '../../shared/personal-settings.ts';
import type { Database } from '../db/schema.ts';

/** What somebody has set for themselves, whole. Asked by their own call, or by what reads across schools. */
export async function personalOf(db: Kysely<Database>, userId: string): Promise<PersonalSettings> {
  const row = await db
    .selectFrom('personalSettings')
    .select('settings')
    .where('userId', '=', userId)
    .executeTakeFirst();
  return personalFrom(row?.settings);
}
