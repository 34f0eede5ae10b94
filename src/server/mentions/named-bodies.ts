import type { Kysely } from 'kysely';
import { withoutTokens } from '../../shared/mentions.ts';
import type { Message } from '../../shared/public.ts';
import { memberParticipants } from '../conversations/access.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';

type Said = Pick<Message, 'id' | 'conversationId' | 'body' | 'mentions'>;

/** What these messages say, by their ids, with the names of the moment in the place of whom they mention; everyone is left out. */
export async function namedBodies(db: Kysely<Database>, messages: readonly Said[]): Promise<Map<string, string>> {
  const names = await namesIn(
    db,
    messages.filter(({ mentions }) => mentions.length > 0),
  );
  return new Map(
    messages.map(({ id, conversationId, body }) => {
      const named = (userId: string) => names.get(`${conversationId} ${userId}`) ?? '';
      return [id, withoutTokens(body, named)];
    }),
  );
}

async function namesIn(db: Kysely<Database>, mentioning: readonly Said[]): Promise<Map<string, string>> {
  if (mentioning.length === 0) return new Map();
  const rows = await memberParticipants(db)
    .select(['participant.conversationId', 'participant.userId', 'membership.name'])
    .where('participant.conversationId', '=', anyOf(mentioning.map(({ conversationId }) => conversationId)))
    .where('participant.userId', '=', anyOf(mentioning.flatMap(({ mentions }) => mentions)))
    .execute();
  return new Map(rows.map(({ conversationId, userId, name }) => [`${conversationId} ${userId}`, `@${name}`]));
}
