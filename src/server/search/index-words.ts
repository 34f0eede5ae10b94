import { setImmediate as breathe } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import type { Range, Reader } from '../jobs/reader.ts';
import { lexemesOf } from './lexemes.ts';

/** So many messages are taken apart before everybody else has their turn. */
const atOnce = 50;

/**
 * Keeps the words of every message: anew where it was edited or restored, no more where it was deleted. It begins with the first
 * message that a school ever sent, and is at the present some minutes later; from then on a message is found a second after it was sent.
 */
export const indexWords: Reader = {
  name: 'searched-message',
  isUnhurried: true,
  read: async (trx, range) => {
    const changed = await changedIn(trx, range);
    const gone = changed.filter(({ deletedAt }) => deletedAt !== null).map(({ id }) => id);
    if (gone.length > 0) await trx.deleteFrom('searchedMessage').where('messageId', '=', anyOf(gone)).execute();
    const kept = changed.filter(({ deletedAt }) => deletedAt === null);
    for (let from = 0; from < kept.length; from += atOnce) {
      await keep(trx, kept.slice(from, from + atOnce));
      await breathe();
    }
  },
};

type Changed = Awaited<ReturnType<typeof changedIn>>[number];

function changedIn(trx: Transaction<Database>, { establishmentId, after, upTo }: Range) {
  return trx
    .selectFrom('message')
    .select([
      'id',
      'establishmentId',
      'conversationId',
      'seq',
      'authorId',
      'body',
      'attachments',
      'createdAt',
      'deletedAt',
    ])
    .where('establishmentId', '=', establishmentId)
    .where('revision', '>', after)
    .where('revision', '<=', upTo)
    .orderBy('revision')
    .execute();
}

/** What changed in a message may be none of its words: such a row stays as it is. */
async function keep(trx: Transaction<Database>, messages: readonly Changed[]): Promise<void> {
  const of = <Value>(value: (message: Changed) => Value) => messages.map(value);
  await sql`
    insert into searched_message as known (establishment_id, conversation_id, message_id, seq, created_at, words)
    select establishment_id, conversation_id, id, seq, created_at, array_to_tsvector(string_to_array(words, ' '))
    from unnest(
      ${of((one) => one.establishmentId)}::uuid[], ${of((one) => one.conversationId)}::uuid[], ${of(({ id }) => id)}::uuid[],
      ${of(({ seq }) => seq)}::int[], ${of(({ createdAt }) => createdAt)}::timestamptz[], ${of((one) => lexemesOf(one).join(' '))}::text[]
    ) as m (establishment_id, conversation_id, id, seq, created_at, words)
    on conflict (message_id) do update set words = excluded.words where known.words <> excluded.words`.execute(trx);
}
