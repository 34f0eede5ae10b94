import type { ExpressionBuilder, Transaction } from 'kysely';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';

/** Under the establishment's lock: who may write is to be asked anew in all its conversations, or in those of these people. */
export async function conversationsDue(
  trx: Transaction<Database>,
  establishmentId: string,
  userIds?: readonly string[],
): Promise<void> {
  const theirs = ({ selectFrom }: ExpressionBuilder<Database, 'conversation'>) =>
    selectFrom('participant')
      .select('conversationId')
      .where('userId', '=', anyOf(userIds ?? []))
      .where('leftAt', 'is', null);
  const due = trx
    .selectFrom('conversation')
    .select(['establishmentId', 'id'])
    .where('establishmentId', '=', establishmentId)
    .$if(userIds !== undefined, (query) => query.where('id', 'in', theirs));
  await trx
    .insertInto('conversationDue')
    .columns(['establishmentId', 'conversationId'])
    .expression(due)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
