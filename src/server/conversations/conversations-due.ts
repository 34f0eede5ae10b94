import { sql, type Transaction } from 'kysely';
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
  const due = of ? theirs(trx, establishmentId, retold, of) : all(trx, establishmentId, retold);
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

function all(trx: Transaction<Database>, establishmentId: string, retold: boolean) {
  return trx
    .selectFrom('conversation')
    .select(({ lit }) => ['establishmentId', 'id as conversationId', lit(retold).as('retold')])
    .where('establishmentId', '=', establishmentId);
}

/** From their rows alone: asked of each conversation of the school whether one of them is in it, the school would wait for seconds. */
function theirs(trx: Transaction<Database>, establishmentId: string, retold: boolean, userIds: readonly string[]) {
  return trx
    .selectFrom('participant')
    .select(({ lit }) => ['establishmentId', 'conversationId', lit(retold).as('retold')])
    .distinct()
    .where('establishmentId', '=', establishmentId)
    .where('userId', '=', anyOf(userIds))
    .where('leftAt', 'is', null);
}
