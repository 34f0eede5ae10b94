import { sql, type ExpressionBuilder, type Transaction } from 'kysely';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';

/** `of`: in those of these people alone. `retold`: everyone in them is told anew as well, since less or more is told of them than before. */
type Due = { of?: readonly string[]; retold?: boolean };

/** Under the establishment's lock: who may write is to be asked anew in all its conversations. */
export async function conversationsDue(
  trx: Transaction<Database>,
  establishmentId: string,
  { of, retold = false }: Due = {},
): Promise<void> {
  const theirs = ({ selectFrom }: ExpressionBuilder<Database, 'conversation'>) =>
    selectFrom('participant')
      .select('conversationId')
      .where('userId', '=', anyOf(of ?? []))
      .where('leftAt', 'is', null);
  const due = trx
    .selectFrom('conversation')
    .select(({ lit }) => ['establishmentId', 'id', lit(retold).as('retold')])
    .where('establishmentId', '=', establishmentId)
    .$if(of !== undefined, (query) => query.where('id', 'in', theirs));
  await trx
    .insertInto('conversationDue')
    .columns(['establishmentId', 'conversationId', 'retold'])
    .expression(due)
    .onConflict((conflict) =>
      conflict
        .columns(['establishmentId', 'conversationId'])
        .doUpdateSet({ retold: sql<boolean>`conversation_due.retold or excluded.retold` }),
    )
    .execute();
}
