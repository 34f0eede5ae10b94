import { memo } from 'react';
import { clock, dayAndClock, fullWhen } from '../conversations/when.ts';
import type { Zone } from '../conversations/when.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { isEmojiOnly } from './body-parts.ts';
import type { Entry } from './entry.ts';
import { FailedActions } from './failed-actions.tsx';
import { MessageBody } from './message-body.tsx';
import { MessageState } from './message-state.tsx';

export type MessageBubbleProps = {
  entry: Entry;
  mine: boolean;
  authorName: string;
  startsGroup: boolean;
  endsGroup: boolean;
  /** It stands among the messages of another day. */
  ofOtherDay?: boolean;
  zone?: Zone;
  onRetry?(id: string): void;
  onDelete?(id: string): void;
};

/** One message: mine at the end of the line in the accent colour, theirs at its start; read as author, time, text, state. */
export const MessageBubble = memo(function MessageBubble(props: MessageBubbleProps) {
  const { entry, mine, authorName, startsGroup, endsGroup, ofOtherDay = false, zone, onRetry, onDelete } = props;
  const t = useTranslate();
  const locale = useLocale();
  const when = fullWhen(entry.createdAt, locale, zone);
  const large = !entry.deleted && isEmojiOnly(entry.body);
  const ground = large ? '' : mine ? mineLook : theirsLook;
  return (
    <div
      data-message={entry.id}
      data-state={entry.state}
      className={`flex flex-col ${mine ? 'items-end' : 'items-start'} ${startsGroup ? 'mt-3' : 'mt-0.5'}`}
    >
      <VisuallyHidden>
        <bdi>{mine ? t('message.you') : authorName}</bdi>
        <span>{`, ${when}`}</span>
      </VisuallyHidden>
      <div
        className={`flow-root max-w-full overflow-clip rounded-2xl [overflow-clip-margin:3px] ${large ? 'px-1' : 'px-3.5 py-2'} ${ground} ${corners(mine, startsGroup, endsGroup)} ${entry.state === 'failed' ? failedLook : ''}`}
      >
        <MessageBody body={entry.deleted ? null : entry.body} large={large} mine={mine}>
          <span
            className={`float-end ms-3 mt-1.5 flex items-center gap-1 text-xs tabular-nums select-none ${mine && !large ? 'text-on-mine-soft' : 'text-faint'}`}
          >
            <time dateTime={entry.createdAt.toISOString()} title={when} aria-hidden="true">
              {(ofOtherDay ? dayAndClock : clock)(entry.createdAt, locale, zone)}
            </time>
            {mine && <MessageState entry={entry} onMine={!large} />}
          </span>
        </MessageBody>
      </div>
      {entry.state === 'failed' && <FailedActions entry={entry} onRetry={onRetry} onDelete={onDelete} />}
    </div>
  );
});

const mineLook = 'bg-mine text-on-mine forced-colors:border-2 forced-colors:border-[Highlight]';
const theirsLook = 'bg-theirs text-ink forced-colors:border';

const failedLook = 'ring-2 ring-danger ring-offset-2 ring-offset-surface';

/** The corners towards the author are small where a group goes on. */
function corners(mine: boolean, startsGroup: boolean, endsGroup: boolean): string {
  const start = startsGroup ? '' : mine ? 'rounded-se-md' : 'rounded-ss-md';
  const end = endsGroup ? '' : mine ? 'rounded-ee-md' : 'rounded-es-md';
  return `${start} ${end}`;
}
