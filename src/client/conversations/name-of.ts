import { joined } from '../i18n/joined.ts';
import type { PlainKey } from '../i18n/text.ts';
import type { Locale } from '../../shared/locales.ts';
import type { Conversation, Participant } from '../../shared/public.ts';

/** The other one of a direct conversation, even if they have left; null in all others. */
export function counterpartOf({ kind, participants }: Conversation, myId: string): Participant | null {
  if (kind !== 'direct') return null;
  return participants.find(({ userId }) => userId !== myId) ?? null;
}

/** What a conversation is called: its title, or who is in it beside the reader. */
export function nameOf(conversation: Conversation, myId: string, locale: Locale): string {
  if (conversation.title !== null) return conversation.title;
  const counterpart = counterpartOf(conversation, myId);
  if (counterpart) return counterpart.name;
  return joined(
    othersIn(conversation, myId).map(({ name }) => name),
    locale,
  );
}

export function kindText({ kind }: Conversation): PlainKey {
  return kind === 'announcement' ? 'conversation.announcement' : 'conversation.group';
}

export function othersIn({ participants }: Conversation, myId: string): Participant[] {
  return participants.filter(({ userId, leftAt }) => userId !== myId && leftAt === null);
}

/** The first name of a person, for places where there is little room. */
export function shortName(name: string): string {
  const words = name.split(/\s+/u);
  // « M. Dupont », « Mme Benali »: the title alone would name nobody.
  return words[0] && words[0].length > 3 ? words[0] : words.slice(0, 2).join(' ');
}
