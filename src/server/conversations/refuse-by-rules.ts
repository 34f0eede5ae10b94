import { sql, type Kysely, type Transaction } from 'kysely';
import type { ConversationKind, Role } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { SchoolSettings } from '../../shared/school-settings.ts';
import type { Database } from '../db/schema.ts';

type Bringer = { establishmentId: string; role: Role };

/** Refuses that somebody begins a conversation of this kind, or brings people into one, against what the school has set for their role. */
export async function refuseByRules(
  trx: Transaction<Database>,
  { establishmentId, role }: Bringer,
  kind: ConversationKind,
  { groups }: SchoolSettings,
): Promise<void> {
  if (kind === 'group' && !groups[role]) throw new Refusal('conversation.groupsNotAllowed');
  if (!(await writesNow(trx, establishmentId, role))) throw new Refusal('student.notNow');
}

/** By the database's clock and the school's time zone, as `append_messages` asks. */
export async function writesNow(db: Kysely<Database>, establishmentId: string, role: Role): Promise<boolean> {
  if (role !== 'student') return true;
  const { rows } = await sql<{ writes: boolean }>`
    select students_write(settings, timezone, clock_timestamp()) as writes
    from establishment where id = ${establishmentId}`.execute(db);
  return rows[0]?.writes ?? false;
}
