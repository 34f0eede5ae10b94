import type { Message } from '../../shared/public.ts';

/** Messages that others answer, by their ids; null for what the reader is not told. */
export type Quotes = Readonly<Record<string, Message | null>>;

export const quotesKey = (conversationId: string) => ['quotes', conversationId] as const;

/** What is quoted is what is there now: another text, or that it was deleted. */
export function withQuoted(quotes: Quotes, message: Message): Quotes {
  const known = quotes[message.id];
  if (known === undefined || (known !== null && known.revision > message.revision)) return quotes;
  return { ...quotes, [message.id]: message };
}
