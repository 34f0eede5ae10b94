import { sql, type Transaction } from 'kysely';
import type { Database } from '../../../src/server/db/schema.ts';
import { audience, stateOf, type Command, type Model } from './ledgers.ts';

type Row = { id: string; messageId: string; establishmentId: string };
type Parts = { trx: Transaction<Database>; row: Row; people: Record<string, string>; model: Model };

/** What the verbs keep of each command, as they keep it, and what the model makes of it. */
export function keepInRows({ trx, row, people, model }: Parts) {
  const { id, messageId, establishmentId } = row;
  const told = new Set<string>();
  const silent = () => audience.filter((name) => !['acknowledged', 'left'].includes(stateOf(model, name)));
  const keep = async ({ kind, who: name }: Command): Promise<void> => {
    const person = model.people[name];
    const userId = people[name]!;
    const isOut = person.left || person.suspended;
    if (kind === 'read' && !isOut) {
      person.seen = true;
      await sql`update participant set last_read_seq = 1 where conversation_id = ${id} and user_id = ${userId}`.execute(
        trx,
      );
    } else if (kind === 'acknowledge' && !isOut && !model.recalled) {
      person.acknowledged = true;
      await sql`insert into acknowledgement (establishment_id, announcement_id, user_id)
        values (${establishmentId}, ${id}, ${userId}) on conflict do nothing`.execute(trx);
    } else if (kind === 'suspend' || kind === 'reinstate') {
      person.suspended = kind === 'suspend';
      await sql`update membership set suspended_at = case when ${person.suspended} then now() end
        where establishment_id = ${establishmentId} and user_id = ${userId}`.execute(trx);
    } else if (kind === 'remove') {
      person.left = true;
      await sql`update participant set left_at = now() where conversation_id = ${id} and user_id = ${userId}`.execute(
        trx,
      );
    } else if (kind === 'recall') {
      model.recalled = true;
      await sql`update announcement set state = 'recalled' where id = ${id}`.execute(trx);
    } else if (kind === 'remind' && !model.recalled) {
      const names = silent();
      for (const one of names) told.add(one);
      await sql`
        insert into notification (establishment_id, user_id, kind, conversation_id, message_id, seq, state, reason, due_at, over_at)
        select ${establishmentId}, user_id, 'reminder', ${id}, ${messageId}, 1, 'planned', 'due', now(), now() + interval '1 day'
        from unnest(${names.map((one) => people[one]!)}::uuid[]) them (user_id) on conflict do nothing`.execute(trx);
    }
  };
  const unreached = () =>
    audience.filter((name) => ['unseen', 'notShared'].includes(stateOf(model, name)) && !told.has(name)).length;
  return { trx, model, keep, unreached };
}

export type Rows = ReturnType<typeof keepInRows>;
