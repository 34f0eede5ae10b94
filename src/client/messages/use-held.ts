import { skipToken, useQuery } from '@tanstack/react-query';
import type { Message } from '../../shared/public.ts';
import { quotesKey } from './quotes.ts';
import type { Quotes } from './quotes.ts';
import { useInWindow } from './use-in-window.ts';

/** A message of a conversation as this page holds it at the moment; null where it does not. */
export function useHeld(conversationId: string, id: string): Message | null {
  const inWindow = useInWindow(conversationId, (window) =>
    id === '' ? null : (window?.items.find((one) => one.id === id) ?? null),
  );
  const { data: quoted } = useQuery<Quotes, Error, Message | null>({
    queryKey: quotesKey(conversationId),
    queryFn: skipToken,
    select: (quotes) => quotes[id] ?? null,
  });
  return inWindow ?? quoted ?? null;
}
