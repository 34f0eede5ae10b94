import { clock, dayAndClock, fullWhen } from '../conversations/when.ts';
import type { Zone } from '../conversations/when.ts';
import { MessageFiles } from '../files/message-files.tsx';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { newLayer } from '../ui/layer.ts';
import { ShownLayer } from '../ui/shown-layer.tsx';
import { Tag } from '../ui/tag.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { isEmojiOnly } from './body-parts.ts';
import type { OnAsk } from './ask.ts';
import { EditedMark } from './edited-mark.tsx';
import type { Entry } from './entry.ts';
import { MessageBody } from './message-body.tsx';
import { MessageState } from './message-state.tsx';
import { Quote } from './quote.tsx';
import { Reactions } from './reactions.tsx';

/** Hardly any message is ever refused. */
const failedActions = newLayer(async () => (await import('./failed-actions.tsx')).FailedActions);

export type MessageBubbleProps = {
  entry: Entry;
  mine: boolean;
  authorName: string;
  startsGroup: boolean;
  endsGroup: boolean;
  /** It stands among the messages of another day. */
  ofOtherDay?: boolean;
  zone?: Zone;
  /** Who wrote what it answers. */
  quotedName?: string;
  /** Null: whoever reads is none of those who write here. */
  myId?: string | null;
  /** Whether it cannot wait. */
  isUrgent?: boolean;
  /** Whether its reader may know what it said before it was edited. */
  seesVersions?: boolean;
  /** The id of a part of it, of those that name and describe it: `who`, `said` and `made`. */
  partId(part: string): string;
  onRetry?: ((id: string) => void) | undefined;
  onDelete?: ((id: string) => void) | undefined;
  onReaders?: ((message: Entry['message']) => void) | undefined;
  /** Without it nothing can be done with the message here. */
  onAsk?: OnAsk | undefined;
};

/** One message: mine at the end of the line in the accent colour, theirs at its start; read as author, time, text, state. */
export function MessageBubble(props: MessageBubbleProps) {
  const { entry, mine, authorName, startsGroup, endsGroup, ofOtherDay = false, zone, partId } = props;
  const { quotedName = '', myId = null, isUrgent = false, seesVersions = false, onAsk } = props;
  const { message, state, quoted } = entry;
  const { id, body, createdAt } = message;
  const t = useTranslate();
  const locale = useLocale();
  const when = fullWhen(createdAt, locale, zone);
  const deleted = message.deletedAt !== null;
  const large = !deleted && quoted === null && !hasFiles(message) && isEmojiOnly(body);
  const ground = large ? '' : mine ? mineLook : theirsLook;
  return (
    <div
      data-message={id}
      data-state={state}
      className={`relative flex flex-col ${mine ? 'items-end' : 'items-start'} ${startsGroup ? 'mt-3' : 'mt-0.5'}`}
    >
      <VisuallyHidden>
        <span id={partId('who')}>
          <bdi>{mine ? t('message.you') : authorName}</bdi>
          <span>{`, ${when}`}</span>
        </span>
      </VisuallyHidden>
      <div
        id={partId('said')}
        className={`flow-root max-w-full overflow-clip rounded-2xl [overflow-clip-margin:3px] ${large ? 'px-1' : 'px-3.5 py-2'} ${ground} ${corners(mine, startsGroup, endsGroup)} ${state === 'failed' ? failedLook : ''}`}
      >
        {quoted !== null && !deleted && (
          <Quote
            quoted={quoted}
            name={quotedName}
            onMine={mine}
            onJump={onAsk && (({ currentTarget }) => onAsk({ what: 'quoted', id, at: currentTarget }))}
          />
        )}
        {isUrgent && !deleted && (
          <span className="block pb-1">
            <Tag tone="danger">{t('message.urgent')}</Tag>
          </span>
        )}
        {!deleted && <MessageFiles message={message} mine={mine} failed={state === 'failed'} />}
        <MessageBody body={deleted ? null : body} isRemoved={isRemoved(message)} large={large} mine={mine}>
          <span
            className={`float-end ms-3 mt-1.5 flex items-center gap-1 text-xs tabular-nums select-none ${mine && !large ? 'text-on-mine-soft' : 'text-faint'}`}
          >
            {message.seq !== null && message.editedAt && !deleted && (
              <EditedMark
                {...{ createdAt, zone }}
                editedAt={message.editedAt}
                onMine={mine && !large}
                onVersions={
                  onAsk && seesVersions
                    ? ({ currentTarget }) => onAsk({ what: 'versions', id, at: currentTarget })
                    : undefined
                }
              />
            )}
            <time dateTime={createdAt.toISOString()} title={when} aria-hidden="true">
              {(ofOtherDay ? dayAndClock : clock)(createdAt, locale, zone)}
            </time>
            {mine && <MessageState entry={entry} onMine={!large} onReaders={props.onReaders} />}
          </span>
        </MessageBody>
      </div>
      {message.seq !== null && !deleted && (
        <Reactions
          id={partId('made')}
          reactions={message.reactions}
          myId={myId}
          onAsk={onAsk && (({ currentTarget }) => onAsk({ what: 'reactions', id, at: currentTarget }))}
        />
      )}
      {message.seq === null && state === 'failed' && (
        <ShownLayer
          layer={failedActions}
          props={{ message, onRetry: props.onRetry, onDelete: props.onDelete }}
          open
          note={{ coming: null, failed: null }}
        />
      )}
    </div>
  );
}

function hasFiles(message: Entry['message']): boolean {
  return (message.seq === null ? message.attachmentIds : message.attachments).length > 0;
}

/** Somebody else than its author deleted it. */
function isRemoved(message: Entry['message']): boolean {
  return message.seq !== null && message.deletedById !== null && message.deletedById !== message.authorId;
}

const mineLook = 'bg-mine text-on-mine forced-colors:border-2 forced-colors:border-[Highlight]';
const theirsLook = 'bg-theirs text-ink forced-colors:border';

const failedLook = 'ring-2 ring-danger ring-offset-2 ring-offset-surface';

/** The corners towards the author are small where a group goes on. */
function corners(mine: boolean, startsGroup: boolean, endsGroup: boolean): string {
  const start = startsGroup ? '' : mine ? 'rounded-se-md' : 'rounded-ss-md';
  const end = endsGroup ? '' : mine ? 'rounded-ee-md' : 'rounded-es-md';
  return `${start} ${end}`;
}
