import { sql, type Transaction } from 'kysely';
import type { Message } from '../../shared/public.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { commitChange } from '../live/log/commit-change.ts';
import { tellMentioned } from '../mentions/tell.ts';
import { accessMessage, type Access } from './access.ts';
import { messageChange } from './changes.ts';
import { messageColumns, newMessage } from './columns.ts';

/** What is put in the place of what a message says. */
type Put = Partial<Pick<Message, 'body' | 'mentions' | 'editedAt' | 'deletedAt' | 'deletedById' | 'reactions'>>;
/** Answers null where nothing is to be changed. */
type Work = (trx: Transaction<Database>, message: Access) => Promise<Put | null>;

/**
 * Changes one message that the caller sees, as `work` says, which is asked under its establishment's lock: of two at once neither is
 * lost. Everyone who has the message hears it as it then is. Where there is nothing to change no revision is drawn, and nobody hears anything.
 */
export async function changeMessage(ctx: MemberContext, id: string, work: Work): Promise<Message> {
  const { establishmentId } = await inSchools(ctx, (trx) => accessMessage({ ...ctx, db: trx }, id));
  return commitChange(ctx, establishmentId, async (trx, revision) => {
    const access = await accessMessage({ ...ctx, db: trx }, id);
    const put = await work(trx, access);
    if (!put) return { result: newMessage(access), changes: null };
    const result = await stamped(trx, id, put, revision);
    const told = await tellMentioned(trx, result, changedMentions(newMessage(access).mentions, result.mentions));
    return { result, changes: [messageChange(result), ...told] };
  });
}

/** Whom it mentioned and does no longer, or does now. */
function changedMentions(before: readonly string[], after: readonly string[]): string[] {
  return [...before.filter((id) => !after.includes(id)), ...after.filter((id) => !before.includes(id))];
}

async function stamped(
  trx: Transaction<Database>,
  id: string,
  { reactions, ...put }: Put,
  revision: number,
): Promise<Message> {
  // An array would be taken for one of PostgreSQL's.
  const json = reactions && { reactions: sql<Message['reactions']>`${JSON.stringify(reactions)}::jsonb` };
  const row = await trx
    .updateTable('message')
    .set({ ...put, ...json, revision })
    .where('id', '=', id)
    .returning(messageColumns)
    .executeTakeFirstOrThrow();
  return newMessage(row);
}
