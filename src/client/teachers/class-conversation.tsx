import { useState } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { readersOf } from '../messages/reading.ts';
import { ShownReaders } from '../messages/shown-readers.tsx';
import { nameOf } from '../conversations/name-of.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { OneLine } from '../ui/one-line.tsx';
import { unreadIn } from '../conversations/list.ts';

type Props = { conversation: Conversation; myId: string; onOpen(conversation: Conversation): void };

/** What a class or its families are together in; of the last word, where it is one's own, how many have not read it, and who. */
export function ClassConversation({ conversation, myId, onOpen }: Props) {
  const t = useTranslate();
  const locale = useLocale();
  const [shown, setShown] = useState(false);
  const { lastMessage } = conversation;
  const readers = lastMessage?.authorId === myId ? readersOf(lastMessage, conversation, myId) : null;
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <button
        type="button"
        onClick={() => onOpen(conversation)}
        className="-mx-2 flex min-h-9 min-w-0 flex-1 items-center gap-2 rounded-lg px-2 text-start hover:bg-sunken"
      >
        <OneLine className="font-medium">{nameOf(conversation, myId, locale)}</OneLine>
        <Badge count={unreadIn(conversation)} />
      </button>
      {readers && (
        <Button variant="quiet" size="small" onClick={() => setShown(true)}>
          {readers.unread.length === 0 ? t('class.allRead') : t('class.unread', { count: readers.unread.length })}
        </Button>
      )}
      <ShownReaders
        message={shown ? lastMessage : null}
        conversation={conversation}
        myId={myId}
        onClose={() => setShown(false)}
      />
    </div>
  );
}
