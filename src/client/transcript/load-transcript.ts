import { limits } from '../../shared/limits.ts';
import type { Message, Participant } from '../../shared/public.ts';
import type { LiveClient } from '../live/client.ts';

/** Messages in their order, and who wrote them or is mentioned. `before`: the number of the first of them where there are earlier ones. */
export type Stretch = { messages: Message[]; people: Participant[]; before: number | null };

/** A sheet of paper holds about twenty: a hundred sheets, and then whoever prints says whether they want more. */
const messagesAtOnce = 2_000;

/** The newest messages of a conversation, or those before one, as many as are printed at once. */
export async function loadTranscript(
  client: LiveClient,
  conversationId: string,
  from: number | undefined,
): Promise<Stretch> {
  const messages: Message[] = [];
  let before = from;
  for (let more = true; more && messages.length < messagesAtOnce;) {
    const page = await client.messages.query({ conversationId, before, limit: limits.pageMessages });
    messages.unshift(...page.items);
    before = page.items[0]?.seq;
    more = page.hasBefore && before !== undefined;
    if (!more) before = undefined;
  }
  return { messages, people: await peopleIn(client, conversationId, messages), before: before ?? null };
}

/** A conversation carries its first fifty people; who has left stands among them no longer, and has written all the same. */
async function peopleIn(
  client: LiveClient,
  conversationId: string,
  messages: readonly Message[],
): Promise<Participant[]> {
  // Everyone is mentioned by the conversation's own id.
  const mentioned = messages.flatMap(({ mentions }) => mentions.filter((id) => id !== conversationId));
  const people = [...new Set([...messages.map(({ authorId }) => authorId), ...mentioned])];
  const known: Participant[] = [];
  for (let at = 0; at < people.length; at += limits.peopleAtOnce) {
    const userIds = people.slice(at, at + limits.peopleAtOnce);
    known.push(...(await client.participants.query({ conversationId, userIds })));
  }
  return known;
}
