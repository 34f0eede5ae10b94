import type { ReactNode } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { firstCharacters } from '../../shared/text.ts';
import { isolated } from '../i18n/isolated.ts';
import { Clock } from 'lucide-react';
import { useTranslate } from '../i18n/use-translate.ts';
import { typingText } from '../messages/typing-text.ts';
import { shortName } from './name-of.ts';

type Props = {
  conversation: Conversation;
  myId: string;
  draft: string;
  pending: string | null;
  typing: readonly string[];
};

/** The last words of a conversation, or what is about to be: who writes, what is on its way, the draft that waits. Words of another direction are cut at their own end. */
export function Preview({ conversation, myId, draft, pending, typing }: Props) {
  const t = useTranslate();
  const { lastMessage, participants, kind } = conversation;
  if (typing.length > 0) {
    return <span className="text-accent-ink">{kind === 'direct' ? t('typing.here') : typingText(typing, t)}</span>;
  }
  if (pending !== null) return <Line said={<Sending />} text={pending} />;
  if (draft.trim() !== '') {
    return <Line said={t('conversation.draft')} text={draft} look="font-semibold text-danger-ink" />;
  }
  if (!lastMessage) return <span>{t('conversation.noMessage')}</span>;
  if (lastMessage.deletedAt) return <em>{t('conversation.deletedMessage')}</em>;
  if (lastMessage.authorId === myId) return <Line said={t('conversation.youSaid')} text={lastMessage.body} />;
  const author = kind === 'direct' ? undefined : participants.find(({ userId }) => userId === lastMessage.authorId);
  const said = author && t('conversation.saidBy', { name: isolated(shortName(author.name)) });
  return <Line said={said} text={lastMessage.body} />;
}

/** Lines of a message in one, each in its own direction: a full stop stays at the end of its sentence. */
function oneLine(text: string): string {
  const lines = firstCharacters(text.trim(), 200).split(/\s*\n\s*/u);
  const [only = ''] = lines;
  return (lines.length > 1 ? lines.map(isolated).join(' ') : only).replace(/\s+/gu, ' ');
}

function Sending() {
  const t = useTranslate();
  return (
    <>
      <Clock role="img" aria-label={t('message.pending')} className="me-1 inline size-3.5 align-[-2px]" />
      <span>{t('conversation.youSaid')}</span>
    </>
  );
}

function Line({ said, text, look = '' }: { said: ReactNode; text: string; look?: string }) {
  return (
    <span className="flex min-w-0 gap-1">
      {said && <span className={`shrink-0 ${look}`}>{said}</span>}
      <bdi className="truncate">{oneLine(text)}</bdi>
    </span>
  );
}
