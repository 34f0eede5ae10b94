import { memo } from 'react';
import { Avatar } from '../ui/avatar.tsx';
import { MessageBubble } from './message-bubble.tsx';
import type { MessageBubbleProps } from './message-bubble.tsx';

export type MessageRowProps = Omit<MessageBubbleProps, 'partId'> & {
  /** The author's face and name stand at the head of their messages. */
  named: boolean;
};

/** One message in its place, an item that the arrows and a screen reader go to; of three hundred only those are drawn anew that one more message changes. */
export const MessageRow = memo(function MessageRow({ named, ...bubble }: MessageRowProps) {
  const { entry, mine, authorName, startsGroup } = bubble;
  const { id, seq, authorId } = entry.message;
  const partId = (part: string) => `${part}-${id}`;
  return (
    <div
      role="article"
      tabIndex={-1}
      aria-labelledby={partId('who')}
      aria-describedby={partId('said')}
      data-seq={seq ?? undefined}
      className={`thread-row flex [contain-intrinsic-block-size:auto_3rem] [content-visibility:auto] [overflow-clip-margin:6px] scroll-mt-12 scroll-mb-2 gap-2 rounded-lg -outline-offset-1 ${mine ? 'ms-12 justify-end @2xl:ms-24' : 'me-12 @2xl:me-24'}`}
    >
      {named && (
        <span className="w-8 shrink-0">
          {startsGroup && (
            <span className="mt-8 block">
              <Avatar name={authorName} seed={authorId} size="small" />
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
    </div>
  );
});
