import type { Conversation } from '../../shared/public.ts';
import { firstCharacters } from '../../shared/text.ts';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { shortName } from './name-of.ts';

/** The last words of a conversation, or the draft that waits in it. Words of another direction are cut at their own end. */
export function Preview({ conversation, myId, draft }: { conversation: Conversation; myId: string; draft: string }) {
  const t = useTranslate();
  const { lastMessage, participants, kind } = conversation;
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

function Line({ said, text, look = '' }: { said: string | undefined; text: string; look?: string }) {
  return (
    <span className="flex min-w-0 gap-1">
      {said && <span className={`shrink-0 ${look}`}>{said}</span>}
      <bdi className="truncate">{oneLine(text)}</bdi>
    </span>
  );
}
