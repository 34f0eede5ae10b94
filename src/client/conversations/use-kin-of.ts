import type { Conversation } from '../../shared/public.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { kinText } from '../people/kin-text.ts';
import { counterpartsIn, useKin } from '../people/use-kin.ts';
import { counterpartOf } from './name-of.ts';

/** Says of each of these conversations whose parent the other one is, for staff; null where that is not told, or nobody alone is the other. */
export function useKinOf(conversations: readonly Conversation[], myId: string) {
  const t = useTranslate();
  const locale = useLocale();
  const kin = useKin(counterpartsIn(conversations, myId));
  return (conversation: Conversation) => {
    const counterpart = counterpartOf(conversation, myId);
    return counterpart && kinText(kin.get(counterpart.userId) ?? [], t, locale);
  };
}
