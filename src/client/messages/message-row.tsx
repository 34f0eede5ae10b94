import { memo } from 'react';
import { useLive } from '../live/live.ts';
import { Avatar } from '../ui/avatar.tsx';
import { MessageBubble } from './message-bubble.tsx';
import type { MessageBubbleProps } from './message-bubble.tsx';

export type MessageRowProps = Omit<MessageBubbleProps, 'onRetry' | 'onDelete'> & {
  /** The author's face and name stand at the head of their messages. */
  named: boolean;
};

/** One message in its place; of three hundred only those are drawn anew that one more message changes. */
export const MessageRow = memo(function MessageRow({ named, ...bubble }: MessageRowProps) {
  const { entry, mine, authorName, startsGroup } = bubble;
  const { outbox } = useLive();
  return (
    <div
      data-seq={entry.seq ?? undefined}
      className={`thread-row flex gap-2 ${mine ? 'ms-12 justify-end md:ms-24' : 'me-12 md:me-24'}`}
    >
      {named && (
        <span className="w-8 shrink-0">
          {startsGroup && (
            <span className="mt-8 block">
              <Avatar name={authorName} seed={entry.authorId} size="small" />
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
        <MessageBubble {...bubble} onRetry={outbox.retry} onDelete={outbox.remove} />
      </div>
    </div>
  );
});
