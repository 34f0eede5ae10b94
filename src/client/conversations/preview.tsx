import { Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { firstCharacters } from '../../shared/text.ts';
import { filesText } from '../files/files-text.ts';
import { plainOf } from '../formatting/plain-of.ts';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { MentionScope, useMentionNames, useMentions } from '../mentions/mention-names.ts';
import type { NameOf } from '../mentions/mention-names.ts';
import { named } from '../mentions/named.ts';
import { useAddresses } from '../messages/addresses.ts';
import type { FindAddresses } from '../messages/addresses.ts';
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
export function Preview(props: Props) {
  const { id, participants } = props.conversation;
  const t = useTranslate();
  const nameOf = (userId: string) => participants.find((one) => one.userId === userId)?.name ?? t('message.someone');
  return (
    <MentionScope value={useMentionNames(id, nameOf, props.myId)}>
      <Words {...props} />
    </MentionScope>
  );
}

function Words({ conversation, myId, draft, pending, typing }: Props) {
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
  const { body, attachments } = lastMessage;
  const last = { text: body, files: filesText(attachments, t) };
  if (lastMessage.authorId === myId) return <Line said={t('conversation.youSaid')} {...last} />;
  const author = kind === 'direct' ? undefined : participants.find(({ userId }) => userId === lastMessage.authorId);
  const said = author && t('conversation.saidBy', { name: isolated(shortName(author.name)) });
  return <Line said={said} {...last} />;
}

/** Lines of a message in one, each in its own direction: a full stop stays at the end of its sentence. */
function oneLine(text: string, find: FindAddresses, nameOf: NameOf): string {
  // Cut first, a text whose marks are closed further on would begin with them.
  const plain = named(plainOf(firstCharacters(text.trim(), 2_000), find), nameOf);
  const lines = firstCharacters(plain, 200).split(/\s*\n\s*/u);
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

type LineProps = { said: ReactNode; text: string; files?: string; look?: string };

function Line({ said, text, files = '', look = '' }: LineProps) {
  const find = useAddresses(text);
  const { nameOf } = useMentions();
  return (
    <span className="flex min-w-0 gap-1">
      {said && <span className={`shrink-0 ${look}`}>{said}</span>}
      <bdi className="truncate">{[files, oneLine(text, find, nameOf)].filter(Boolean).join(' · ')}</bdi>
    </span>
  );
}
