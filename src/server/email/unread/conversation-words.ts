import { pathOfMessage } from '../../../shared/places.ts';
import { tags, type Say } from '../texts/say.ts';
import type { MailReader } from './reader-of.ts';
import type { UnreadIn } from './unread-of.ts';

/** As many authors as a line names. */
const namedAtMost = 3;

/** Who wrote: by name, of many the first, and how many others. */
export function authorsOf({ authors }: UnreadIn, { locale }: MailReader, say: Say): string {
  const isolated = authors.slice(0, namedAtMost).map((name) => `\u2068${name}\u2069`);
  const others = authors.length - isolated.length;
  const names = others > 0 ? [...isolated, say('unread.others', { count: others })] : isolated;
  return new Intl.ListFormat(tags[locale], { type: 'conjunction' }).format(names);
}

/** What the conversation is called: its title, or else who wrote. */
export function nameOf(one: UnreadIn, reader: MailReader, say: Say): string {
  return one.title ?? authorsOf(one, reader, say);
}

/** Where its first unread message is. */
export function hrefOf({ conversationId: id, kind, firstSeq }: UnreadIn, reader: MailReader, origin: string): string {
  return origin + pathOfMessage(reader.locale, reader.role!, { id, kind }, firstSeq);
}
