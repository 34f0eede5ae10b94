import { useEffect, useEffectEvent, useState } from 'react';
import { isolated } from '../i18n/isolated.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { cachedConversation } from './cache.ts';
import { nameOf } from './name-of.ts';

/** When the open conversation is taken away from the reader: back to the list, and why, unless they left it themselves. */
export function useTakenAway(conversationId: string | undefined, onOpen: (conversationId: string | null) => void) {
  const t = useTranslate();
  const locale = useLocale();
  const { takenAway, leaving, queryClient, myId } = useLive();
  const [notice, setNotice] = useState<string | null>(null);
  const known = conversationId ? cachedConversation(queryClient, conversationId) : undefined;
  const [last, setLast] = useState({ id: '', name: '' });
  const name = known ? nameOf(known, myId, locale) : '';
  if (known && (last.id !== known.id || last.name !== name)) setLast({ id: known.id, name });

  const hear = useEffectEvent((id: string) => {
    if (id !== conversationId) return;
    setNotice(leaving.has(id) ? null : t('conversation.takenAway', { name: isolated(last.name) }));
    onOpen(null);
  });
  useEffect(() => takenAway.listen((id) => hear(id)), [takenAway]);
  return { notice, dismiss: () => setNotice(null) };
}
