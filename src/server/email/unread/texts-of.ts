import type { Kysely } from 'kysely';
import type { Attachment } from '../../../shared/public.ts';
import type { Database } from '../../db/schema.ts';
import { namedBodies } from '../../mentions/named-bodies.ts';
import type { Say } from '../texts/say.ts';
import type { UnreadIn } from './unread-of.ts';

/** As many messages of a conversation, and as much of each, as a mail says. */
const [messagesAtMost, charactersAtMost] = [5, 500];

/** What was written in a conversation that no mail has said yet, the oldest first. Its files are named; they are read in the app alone. */
export async function textsOf(
  db: Kysely<Database>,
  { conversationId, firstSeq, lastSeq, told }: UnreadIn,
  { userId, say }: { userId: string; say: Say },
): Promise<{ who: string; text: string }[]> {
  const rows = await db
    .selectFrom('message')
    .leftJoin('membership as author', (join) =>
      join
        .onRef('author.establishmentId', '=', 'message.establishmentId')
        .onRef('author.userId', '=', 'message.authorId'),
    )
    .select(['message.id', 'message.conversationId', 'message.body', 'message.mentions', 'message.attachments'])
    .select('author.name as who')
    .where('message.conversationId', '=', conversationId)
    .where('message.seq', '>=', Math.max(firstSeq, told + 1))
    .where('message.seq', '<=', lastSeq)
    .where('message.authorId', '<>', userId)
    .where('message.deletedAt', 'is', null)
    .orderBy('message.seq')
    .limit(messagesAtMost)
    .execute();
  const plain = rows.map((row) => ({ ...row, body: row.body.replaceAll('<@all>', `@${say('everyone')}`) }));
  const named = await namedBodies(db, plain);
  return rows.map(({ id, who, attachments }) => ({
    who: who ?? '',
    text: [shortened(named.get(id)!), filesIn(attachments, say)].filter(Boolean).join(' · '),
  }));
}

function filesIn(attachments: readonly Attachment[], say: Say): string {
  // Each name keeps its own direction.
  const names = attachments.map(({ name }) => `\u2068${name}\u2069`).join(', ');
  return attachments.length > 0 ? say('files', { count: attachments.length, names }) : '';
}

/** No letter is cut in half. */
function shortened(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  return characters.length <= charactersAtMost
    ? characters.join('')
    : `${characters.slice(0, charactersAtMost).join('')}…`;
}
