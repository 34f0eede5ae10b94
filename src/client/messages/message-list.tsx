import { Fragment, memo, useState } from 'react';
import type { Participant } from '../../shared/public.ts';
import { dayName } from '../conversations/when.ts';
import type { Zone } from '../conversations/when.ts';
import { useNow } from '../conversations/use-now.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import type { Entry } from './entry.ts';
import type { Day } from './grouping.ts';
import { MessageRow } from './message-row.tsx';
import type { MessageRowProps } from './message-row.tsx';
import { readByText } from './read-by-text.ts';
import type { ReadBy } from './reading.ts';

export type MessageListProps = {
  days: Day[];
  /** With more than two people the author's face and name stand at the head of their messages. */
  named: boolean;
  /** Null: whoever reads is none of those who write here. */
  myId: string | null;
  unreadFrom: number | null;
  zone: Zone;
  /** Whether the first message cannot wait. */
  isUrgent?: boolean;
  /** Whether whoever reads looks after what others write here. */
  looksAfter?: boolean;
  nameOfAuthor(userId: string): string;
  /** Those whose photos are known. */
  authors?: ReadonlyMap<string, Pick<Participant, 'photo'>>;
} & Pick<MessageRowProps, 'onRetry' | 'onDelete' | 'onReaders' | 'onAsk'>;

/** Day by day; the day's name stays in sight while its messages are read. */
export const MessageList = memo(function MessageList({
  days,
  named,
  myId,
  unreadFrom,
  zone,
  isUrgent = false,
  looksAfter = false,
  nameOfAuthor,
  authors,
  ...acts
}: MessageListProps) {
  const t = useTranslate();
  const [touched] = useState(() => window.matchMedia('(any-pointer: coarse)').matches);
  const quotedName = ({ quoted }: Entry) => {
    if (quoted === null || typeof quoted === 'string') return '';
    return quoted.authorId === myId ? t('message.you') : nameOfAuthor(quoted.authorId);
  };
  const newest = days.at(-1)?.rows.at(-1)?.entry;
  return days.map((day) => (
    <section key={day.key} aria-labelledby={`day-${day.key}`}>
      <DayLine day={day} zone={zone} />
      {day.rows.map(({ entry, ...row }) => {
        const { id, seq, authorId } = entry.message;
        return (
          <Fragment key={id}>
            {seq !== null && seq === unreadFrom && <UnreadLine />}
            <MessageRow
              {...row}
              {...acts}
              entry={entry}
              mine={authorId === myId}
              myId={myId}
              isUrgent={isUrgent && seq === 1}
              seesVersions={looksAfter || authorId === myId}
              quotedName={quotedName(entry)}
              touched={touched}
              named={named && authorId !== myId}
              authorName={nameOfAuthor(authorId)}
              authorPhoto={authors?.get(authorId)?.photo}
              zone={zone}
            />
            {entry === newest && newest.readBy && <ReadLine readBy={newest.readBy} />}
          </Fragment>
        );
      })}
    </section>
  ));
});

function DayLine({ day, zone }: { day: Day; zone: Zone }) {
  const locale = useLocale();
  const now = useNow();
  return (
    <h3
      id={`day-${day.key}`}
      className="pointer-events-none sticky top-0 z-[1] -mx-3 mt-3 mb-1 flex justify-center bg-surface py-1 @2xl:-mx-5"
    >
      <span className="rounded-full border border-line bg-surface shadow-card px-3 py-0.5 text-xs font-semibold text-soft first-letter:uppercase">
        {dayName(day.date, now, locale, zone)}
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
      {readByText(readBy, t)}
    </p>
  );
}
