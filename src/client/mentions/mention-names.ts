import { createContext, use, useMemo } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';

/** What is written for somebody who is mentioned, by their id; `all` is everyone. */
export type NameOf = (id: string) => string;
export type MentionNames = { nameOf: NameOf; isMine(id: string): boolean };

const MentionContext = createContext<MentionNames | null>(null);
/** Says who is mentioned in the messages that stand in it. */
export const MentionScope = MentionContext.Provider;

/** The names of a conversation's people, with everyone's beside them. Whoever reads is one of everyone. */
export function useMentionNames(conversationId: string, nameOfPerson: NameOf, myId: string | null): MentionNames {
  const t = useTranslate();
  return useMemo(() => {
    const isAll = (id: string) => id === 'all' || id === conversationId;
    return {
      nameOf: (id) => (isAll(id) ? t('mention.everyone') : nameOfPerson(id)),
      isMine: (id) => isAll(id) || id === myId,
    };
  }, [conversationId, nameOfPerson, myId, t]);
}

/** Those of the messages around; where nothing says them, nobody is known. */
export function useMentions(): MentionNames {
  const t = useTranslate();
  return use(MentionContext) ?? { nameOf: () => t('message.someone'), isMine: () => false };
}
