import { useMemo } from 'react';
import type { Conversation, Message } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { ReactorList } from './reactor-list.tsx';
import { useNames } from './use-names.ts';

type Props = { message: Message; conversation: Conversation; myId: string };

/** Who made what of a message that says so itself. */
export function Reactors({ message: { reactions }, conversation, myId }: Props) {
  const t = useTranslate();
  const people = useMemo(() => new Set(reactions.flatMap(({ userIds }) => userIds)), [reactions]);
  const nameOf = useNames(conversation, people);
  const named = (userId: string) => ({ userId, name: userId === myId ? t('message.you') : nameOf(userId) });
  return <ReactorList kinds={reactions.map(({ emoji, userIds }) => ({ emoji, people: userIds.map(named) }))} />;
}
