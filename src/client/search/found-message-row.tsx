import { useQuery } from '@tanstack/react-query';
import type { FoundMessage } from '../../shared/found-messages.ts';
import type { Membership } from '../../shared/me.ts';
import { nameOf } from '../conversations/name-of.ts';
import { useConversation } from '../conversations/use-conversation.ts';
import { useNow } from '../conversations/use-now.ts';
import { useZone } from '../conversations/use-zone.ts';
import { fullWhen, shortWhen } from '../conversations/when.ts';
import { filesText } from '../files/files-text.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { opensHere } from '../ui/opens-here.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { Marked } from './marked.tsx';

export type FoundMessageRowProps = {
  found: FoundMessage;
  schools: Membership['establishment'][];
  /** It is the message that is shown beside the list. */
  current: boolean;
  href: string;
  onOpen(): void;
};

/** One message that was found: who wrote it where and when, and what it says around the words. */
export function FoundMessageRow({ found, schools, current, href, onOpen }: FoundMessageRowProps) {
  const { message, conversationId } = found;
  const locale = useLocale();
  const now = useNow();
  const where = useWhere(conversationId, schools);
  const author = useAuthor(found);
  const files = filesText(message.attachments, useTranslate());
  const zone = useZone(where.establishmentId ?? '');
  return (
    <a
      href={href}
      data-found=""
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        if (!opensHere(event)) return;
        event.preventDefault();
        onOpen();
      }}
      className="block rounded-xl px-3 py-2 -outline-offset-2 hover:bg-sunken aria-[current]:bg-sunken forced-colors:aria-[current]:outline-2"
    >
      <span className="flex items-baseline gap-2">
        <bdi className="truncate font-semibold">{author}</bdi>
        <time
          dateTime={message.createdAt.toISOString()}
          title={fullWhen(message.createdAt, locale, zone)}
          className="ms-auto shrink-0 text-xs text-faint"
        >
          {shortWhen(message.createdAt, now, locale, zone)}
        </time>
      </span>
      {where.text === null ? (
        <Skeleton className="my-0.5 h-3 w-1/2" />
      ) : (
        <span className="block truncate text-xs text-faint">
          <bdi>{where.text}</bdi>
        </span>
      )}
      <span className="mt-0.5 line-clamp-3 text-sm wrap-anywhere text-soft">
        <Marked snippet={found.snippet} />
      </span>
      {files && <span className="block truncate text-xs text-faint">{files}</span>}
    </a>
  );
}

/** The conversation, and for whoever is of several schools its school. */
function useWhere(conversationId: string, schools: Membership['establishment'][]) {
  const locale = useLocale();
  const { myId } = useLive();
  const { conversation } = useConversation(conversationId);
  if (!conversation) return { text: null, establishmentId: null };
  const { establishmentId } = conversation;
  const school = schools.length > 1 ? schools.find(({ id }) => id === establishmentId)?.name : undefined;
  return { text: [nameOf(conversation, myId, locale), school].filter(Boolean).join(' · '), establishmentId };
}

function useAuthor({ message, conversationId }: FoundMessage): string {
  const t = useTranslate();
  const { client, myId } = useLive();
  const { conversation } = useConversation(conversationId);
  const { authorId } = message;
  const known = conversation?.participants.find(({ userId }) => userId === authorId);
  const { data } = useQuery({
    queryKey: ['participants', conversationId, [authorId]],
    queryFn: () => client.participants.query({ conversationId, userIds: [authorId] }),
    enabled: conversation !== undefined && !known && authorId !== myId,
  });
  if (authorId === myId) return t('message.you');
  return known?.name ?? data?.[0]?.name ?? t('message.someone');
}
