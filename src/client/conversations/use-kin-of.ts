import { limits } from '../../shared/limits.ts';
import type { Conversation } from '../../shared/public.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { kinText } from '../people/kin-text.ts';
import { counterpartsIn, useKin } from '../people/use-kin.ts';
import { counterpartOf } from './name-of.ts';
import { useConversations } from './use-conversations.ts';

/** Says of each of these conversations whose parent the other one is, for staff; null where that is not told, or nobody alone is the other. */
export function useKinOf(conversations: readonly Conversation[], myId: string) {
  const t = useTranslate();
  const locale = useLocale();
  const kin = useKin(counterpartsIn(useAskedTogether(conversations), myId));
  return (conversation: Conversation) => {
    const counterpart = counterpartOf(conversation, myId);
    return counterpart && kinText(kin.get(counterpart.userId) ?? [], t, locale);
  };
}

/** With all that are known, so that every card, list and header of a page asks the same, which is asked once. */
function useAskedTogether(conversations: readonly Conversation[]): readonly Conversation[] {
  const { conversations: known, isPending } = useConversations();
  if (isPending) return [];
  const ids = new Set(known.map(({ id }) => id));
  const all = [...known, ...conversations.filter(({ id }) => !ids.has(id))];
  return all.filter(({ kind }) => kind === 'direct').length > limits.peopleAtOnce ? conversations : all;
}
