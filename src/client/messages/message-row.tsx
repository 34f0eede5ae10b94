import { EllipsisVertical } from 'lucide-react';
import { memo } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { Avatar } from '../ui/avatar.tsx';
import type { OnAsk } from './ask.ts';
import { MessageBubble } from './message-bubble.tsx';
import type { MessageBubbleProps } from './message-bubble.tsx';

export type MessageRowProps = Omit<MessageBubbleProps, 'partId'> & {
  /** The author's face and name stand at the head of their messages. */
  named: boolean;
  authorPhoto?: string | null | undefined;
  /** There is a finger that may touch it: what can be done with it is then under a button of its own. */
  touched: boolean;
};

/** One message in its place, an item that the arrows and a screen reader go to; of three hundred only those are drawn anew that one more message changes. */
export const MessageRow = memo(function MessageRow({ named, authorPhoto, touched, ...bubble }: MessageRowProps) {
  const { entry, mine, authorName, startsGroup, onAsk } = bubble;
  const { id, seq, authorId } = entry.message;
  const partId = (part: string) => `${part}-${id}`;
  // Nothing can be done with what the server does not have yet, or has no more.
  const there = entry.message.seq === null || entry.message.deletedAt ? null : entry.message;
  const acts = there && touched && onAsk && <ActsButton mine={mine} id={id} onAsk={onAsk} />;
  const parts = there && there.reactions.length > 0 ? ['said', 'made'] : ['said'];
  return (
    <div
      role="article"
      tabIndex={-1}
      aria-labelledby={partId('who')}
      aria-describedby={parts.map(partId).join(' ')}
      data-id={id}
      data-seq={seq ?? undefined}
      data-acts={there && onAsk ? '' : undefined}
      className={`thread-row flex [contain-intrinsic-block-size:auto_4rem] [overflow-clip-margin:6px] data-settled:[content-visibility:auto] scroll-mt-12 scroll-mb-2 gap-2 rounded-lg -outline-offset-1 transition-colors duration-500 data-shown:bg-accent-soft motion-reduce:transition-none forced-colors:data-shown:outline-2 ${mine ? 'ps-12 justify-end @2xl:ps-24' : 'pe-12 @2xl:pe-24'}`}
    >
      {mine && acts}
      {named && (
        <span className="w-8 shrink-0">
          {startsGroup && (
            <span className="mt-8 block">
              <Avatar name={authorName} seed={authorId} photo={authorPhoto} size="small" />
            </span>
          )}
        </span>
      )}
      <div className="min-w-0">
        {named && startsGroup && (
          <p aria-hidden="true" className="mt-3 -mb-2 flex px-1 text-xs font-semibold text-soft">
            <bdi className="truncate">{authorName}</bdi>
          </p>
        )}
        <MessageBubble {...bubble} partId={partId} />
      </div>
      {!mine && acts}
    </div>
  );
});

/** Beside the bubble, in the room that is free there. By keyboard one opens the same from the message itself. */
function ActsButton({ mine, id, onAsk }: { mine: boolean; id: string; onAsk: OnAsk }) {
  const t = useTranslate();
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t('acts.label')}
      aria-haspopup="dialog"
      onClick={({ currentTarget }) => onAsk({ what: 'acts', id, at: currentTarget })}
      className={`hidden size-11 shrink-0 items-center justify-center self-end rounded-full text-faint any-pointer-coarse:inline-flex ${mine ? '-ms-13' : '-me-13'}`}
    >
      <EllipsisVertical aria-hidden="true" className="size-5" />
    </button>
  );
}
