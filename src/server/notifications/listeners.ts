import { sql, type Transaction } from 'kysely';
import { personalFrom } from '../../shared/personal-inputs.ts';
import type { PersonalSettings } from '../../shared/personal-settings.ts';
import { usualSettings } from '../../shared/usual-settings.ts';
import type { NotifyLevel, Role } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';

/** Somebody in a conversation who has a device. */
export type Listener = {
  conversationId: string;
  userId: string;
  role: Role | null;
  fromSeq: number;
  lastReadSeq: number;
  notify: NotifyLevel;
  mutedUntil: Date | null;
  settings: PersonalSettings;
};

/** Who is in these conversations and has a device whose session lasts. Of whoever has none nothing is decided (docs/decisions/0039). */
export async function listenersIn(
  trx: Transaction<Database>,
  conversationIds: readonly string[],
): Promise<Map<string, Listener[]>> {
  const { rows } = await sql<Omit<Listener, 'settings'> & { settings: object | null }>`
    select p.conversation_id, p.user_id, member.role, p.from_seq, p.last_read_seq, p.notify, p.muted_until, s.settings
    from participant p
    left join membership member on member.establishment_id = p.establishment_id and member.user_id = p.user_id
    left join personal_settings s on s.user_id = p.user_id
    where p.conversation_id = any (${conversationIds}::uuid[]) and p.left_at is null and exists (
      select from push_subscription d join session on session.id = d.session_id and session.expires_at > now()
      where d.user_id = p.user_id
    )`.execute(trx);
  const settingsOf = new Map<string, PersonalSettings>();
  const inEach = new Map<string, Listener[]>();
  for (const row of rows) {
    const settings = settingsOf.get(row.userId) ?? (row.settings ? personalFrom(row.settings) : usualSettings);
    settingsOf.set(row.userId, settings);
    const others = inEach.get(row.conversationId);
    if (others) others.push({ ...row, settings });
    else inEach.set(row.conversationId, [{ ...row, settings }]);
  }
  return inEach;
}
