import { sql, type Kysely } from 'kysely';
import type { MailKind } from '../../shared/mails.ts';
import type { Database } from '../db/schema.ts';

/** `dueAt`: when it is to leave, at once where none is named; `forMs`: for how long from then anybody wants it; `slot`: what makes it the only one to this person of this kind. */
export type Wanted = {
  kind: MailKind;
  userId: string | null;
  establishmentId?: string | null;
  conversationId?: string;
  slot: string;
  address: string;
  about?: object;
  dueAt?: Date;
  forMs: number;
};

/** As many as one statement keeps in some milliseconds. */
const atOnce = 1_000;

/** Keeps what is to be mailed; what was planned before stays as it is. Whoever has no more right than to plan learns nothing of that. */
export async function planMails(db: Kysely<Database>, wanted: readonly Wanted[]): Promise<void> {
  for (let from = 0; from < wanted.length; from += atOnce) await insert(db, wanted.slice(from, from + atOnce));
}

/** As one value: of thousands, one each for every column keeps the process longer than the database. */
async function insert(db: Kysely<Database>, wanted: readonly Wanted[]): Promise<void> {
  const rows = wanted.map(({ userId, establishmentId, conversationId, dueAt, forMs, ...mail }) => ({
    ...mail,
    user_id: userId,
    establishment_id: establishmentId,
    conversation_id: conversationId,
    due_at: dueAt,
    for_ms: forMs,
  }));
  await sql`
    insert into email (kind, user_id, establishment_id, conversation_id, slot, address, about, due_at, over_at)
    select kind, user_id, establishment_id, conversation_id, slot, address, coalesce(about, '{}'), due.at,
      due.at + for_ms * interval '1 millisecond'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as wanted (kind text, user_id uuid, establishment_id uuid,
      conversation_id uuid, slot text, address text, about jsonb, due_at timestamptz, for_ms float8)
    cross join lateral (select coalesce(due_at, clock_timestamp()) as at) due
    on conflict do nothing`.execute(db);
}
