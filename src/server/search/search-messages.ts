import type { Kysely } from 'kysely';
import type * as z from 'zod/mini';
import type { FoundMessage, FoundMessages } from '../../shared/found-messages.ts';
import type { searchMessagesInput } from '../../shared/search-inputs.ts';
import type { MemberContext } from '../context.ts';
import { accessConversation, firstSeen, participationsOf } from '../conversations/access.ts';
import { anyOf } from '../db/any-of.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { namedBodies } from '../mentions/named-bodies.ts';
import { messageColumns, newMessage } from '../messages/columns.ts';
import { askedWords, termsOf, type AskedWord } from './asked.ts';
import { candidates, recentWeek, type Place, type Searched, type Wanted } from './candidates.ts';
import { anyOfThem, ofWeek, term } from './lexemes.ts';
import { withNear } from './near.ts';
import { decodePlace, encodePlace } from './place.ts';
import { searchedText } from './searched-text.ts';
import { snippetOf } from './snippet.ts';

type Input = z.infer<typeof searchMessagesInput>;

/**
 * Messages that hold these words, the newest first, of those that the caller may read now; where there are none, those whose words are
 * one typing error away. The word typed last may go on. Not every page is full: what was deleted or edited a moment ago is left out of it.
 */
export async function searchMessages(ctx: MemberContext, input: Input): Promise<FoundMessages> {
  await ctx.rates.search(ctx.credential.userId);
  return inSchools(ctx, (trx) => search({ ...ctx, db: trx }, input));
}

async function search(ctx: MemberContext, input: Input): Promise<FoundMessages> {
  const after = input.cursor === undefined ? null : decodePlace(input.cursor);
  const searched = await searchedBy(ctx, input);
  const asked = askedWords(input.query);
  if (asked.length === 0 || searched.length === 0) return { items: [], isNear: false, nextCursor: null };
  const wanted = { ...input, searched, after, limit: input.limit + 1 };
  if (!after?.isNear) {
    const exact = await candidates(ctx.live, { ...wanted, terms: termsOf(asked) });
    if (exact.length > 0 || after) return pageOf(ctx, exact, asked, input, false);
  }
  const near = await nearOf(ctx, asked, wanted);
  return pageOf(ctx, await candidates(ctx.live, { ...wanted, terms: termsOf(near) }), near, input, true);
}

/** The conversations that the caller is in now, or the one that they name. */
async function searchedBy(ctx: MemberContext, { conversationId, establishmentId }: Input): Promise<Searched[]> {
  if (conversationId !== undefined) await accessConversation(ctx, conversationId);
  let rows = participationsOf(ctx.db, ctx.credential.userId)
    .select(['conversation.id', 'conversation.establishmentId', 'conversation.lastActivityAt'])
    .select(firstSeen.as('fromSeq'));
  if (conversationId !== undefined) rows = rows.where('conversation.id', '=', conversationId);
  if (establishmentId !== undefined) rows = rows.where('conversation.establishmentId', '=', establishmentId);
  return rows.execute();
}

function nearOf(ctx: MemberContext, asked: AskedWord[], wanted: Omit<Wanted, 'terms'>): Promise<AskedWord[]> {
  const week = recentWeek(wanted);
  const schools = [...new Set(wanted.searched.map(({ establishmentId }) => establishmentId))];
  return withNear(ctx.live, asked, anyOfThem(schools.map((id) => term(ofWeek(id, week)))));
}

async function pageOf(
  ctx: MemberContext,
  found: readonly Place[],
  asked: readonly AskedWord[],
  { limit, authorId, hasFile }: Input,
  isNear: boolean,
): Promise<FoundMessages> {
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  const items = await readable(ctx.db, ctx.credential.userId, page, asked);
  return {
    items: items.filter(
      ({ message }) =>
        (authorId === undefined || message.authorId === authorId) && (!hasFile || message.attachments.length > 0),
    ),
    isNear: isNear && items.length > 0,
    nextCursor: last ? encodePlace({ ...last, isNear }) : null,
  };
}

/** What they are now, and only what may be read now: the words of a moment ago say nothing. */
async function readable(
  db: Kysely<Database>,
  userId: string,
  places: readonly Place[],
  asked: readonly AskedWord[],
): Promise<FoundMessage[]> {
  const rows = await participationsOf(db, userId)
    .innerJoin('message', 'message.conversationId', 'conversation.id')
    .where('message.id', '=', anyOf(places.map(({ id }) => id)))
    .where('message.deletedAt', 'is', null)
    .where('message.seq', '>=', firstSeen)
    .select(messageColumns)
    .execute();
  const messages = new Map(rows.map((row) => [row.id, newMessage(row)]));
  const bodies = await namedBodies(db, [...messages.values()]);
  return places.flatMap(({ id }) => {
    const message = messages.get(id);
    const snippet = message && snippetOf(searchedText({ ...message, body: bodies.get(id)! }), asked);
    return snippet ? [{ message, conversationId: message.conversationId, snippet }] : [];
  });
}
