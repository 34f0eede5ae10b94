import { Fragment } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { dayName } from '../conversations/when.ts';
import { useNow } from '../conversations/use-now.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { Avatar } from '../ui/avatar.tsx';
import type { ReadBy } from './entry.ts';
import type { Day, Grouped } from './grouping.ts';
import { MessageBubble } from './message-bubble.tsx';

export type MessageListProps = {
  days: Day[];
  conversation: Conversation;
  unreadFrom: number | null;
  nameOfAuthor(userId: string): string;
};

/** Day by day; the day's name stays in sight while its messages are read. */
export function MessageList({ days, unreadFrom, ...rest }: MessageListProps) {
  const newest = days.at(-1)?.rows.at(-1)?.entry;
  return days.map((day) => (
    <section key={day.key} aria-labelledby={`day-${day.key}`}>
      <DayLine day={day} />
      {day.rows.map((row) => (
        <Fragment key={row.entry.id}>
          {row.entry.seq !== null && row.entry.seq === unreadFrom && <UnreadLine />}
          <Row row={row} {...rest} />
          {row.entry === newest && newest.readBy && <ReadLine readBy={newest.readBy} />}
        </Fragment>
      ))}
    </section>
  ));
}

function DayLine({ day }: { day: Day }) {
  const locale = useLocale();
  const now = useNow();
  return (
    <h3 id={`day-${day.key}`} className="pointer-events-none sticky top-2 z-[1] mt-4 mb-1 flex justify-center">
      <span className="rounded-full border border-line bg-surface shadow-card px-3 py-0.5 text-xs font-semibold text-soft first-letter:uppercase">
        {dayName(day.date, now, locale)}
      </span>
    </h3>
  );
}

function UnreadLine() {
  const t = useTranslate();
  return (
    <div
      data-unread=""
      role="separator"
      aria-label={t('messages.unreadDivider')}
      className="my-3 flex items-center gap-3"
    >
      <span className="h-px flex-1 bg-accent-ink/40" />
      <span className="text-xs font-semibold text-accent-ink">{t('messages.unreadDivider')}</span>
      <span className="h-px flex-1 bg-accent-ink/40" />
    </div>
  );
}

/** Under the newest message, if it is mine and several read it; a screen reader has heard it with the message. */
function ReadLine({ readBy }: { readBy: ReadBy }) {
  const t = useTranslate();
  return (
    <p aria-hidden="true" className="px-1 pt-1 text-end text-xs text-faint">
      {t('message.readBy', readBy)}
    </p>
  );
}

type RowProps = { row: Grouped; conversation: Conversation; nameOfAuthor(userId: string): string };

/** With more than two people the author's face and name stand at the head of their messages. */
function Row({ row: { entry, startsGroup, endsGroup }, conversation, nameOfAuthor }: RowProps) {
  const { myId, outbox } = useLive();
  const mine = entry.authorId === myId;
  const named = !mine && conversation.kind !== 'direct';
  const name = nameOfAuthor(entry.authorId);
  return (
    <div className={`flex gap-2 ${mine ? 'ms-12 justify-end md:ms-24' : 'me-12 md:me-24'}`}>
      {named && (
        <span className="w-8 shrink-0">
          {startsGroup && (
            <span className="mt-8 block">
              <Avatar name={name} seed={entry.authorId} size="small" />
            </span>
          )}
        </span>
      )}
      <div className="min-w-0">
        {named && startsGroup && (
          <p aria-hidden="true" className="mt-3 -mb-2 px-1 text-xs font-semibold text-soft">
            <bdi>{name}</bdi>
          </p>
        )}
        <MessageBubble
          entry={entry}
          mine={mine}
          authorName={name}
          startsGroup={startsGroup}
          endsGroup={endsGroup}
          onRetry={outbox.retry}
          onDelete={outbox.remove}
        />
      </div>
    </div>
  );
}
