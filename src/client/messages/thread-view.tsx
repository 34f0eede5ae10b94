import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useKeptFocus } from '../layout/use-kept-focus.ts';
import { newStore } from '../live/store.ts';
import type { Paging } from '../live/use-paging.ts';
import { MessageList } from './message-list.tsx';
import type { MessageListProps } from './message-list.tsx';
import { MoreFailed, ThreadStart } from './thread-states.tsx';
import { ToEnd } from './to-end.tsx';
import type { Direction } from './use-messages.ts';
import { useDrawnDays } from './use-drawn-days.ts';
import { useMessageFocus } from './use-message-focus.ts';
import { useThreadScroll } from './use-thread-scroll.ts';
import type { ThreadScrollOptions } from './use-thread-scroll.ts';
import { isOverfull } from './window.ts';
import type { Window } from './window.ts';

export type ThreadViewProps = MessageListProps & {
  window: Window;
  label: string;
  paging: Paging<Direction>;
  isLoaded: boolean;
  /** Null: whoever reads is none of those who write here, and has read nothing of it. */
  reader: ThreadReader | null;
  /** What there is to say in the place of messages. */
  children: ReactNode;
  onTrim(end: 'start' | 'end'): void;
  onNewest(): void;
};

/** What a thread has to do with somebody who takes part in it. */
export type ThreadReader = Pick<ThreadScrollOptions, 'leaping' | 'wroteLast' | 'seen'> & { unread: number };

/** A thread as one scrolls through it, wherever its messages come from. */
export function ThreadView(props: ThreadViewProps) {
  const { window, label, paging, isLoaded, reader, children, onTrim, onNewest, ...list } = props;
  const { hasBefore, hasAfter } = window;
  const { drawn, isWhole } = useDrawnDays(list.days, list.unreadFrom);
  const needsOlder = hasBefore && isWhole;
  const scroll = useThreadScroll({ ...(reader ?? noReader), hasBefore: needsOlder, hasAfter, onNeed: paging.more });
  const { scroller, content, atEnd, look, toEnd, farEnd } = scroll;
  const overfull = isOverfull(window) && paging.busy === null;
  useEffect(() => {
    if (overfull) onTrim(farEnd());
  }, [overfull, onTrim, farEnd]);
  const keptFocus = useKeptFocus(scroller);
  const messageFocus = useMessageFocus();
  return (
    <div className="relative flex min-h-0 flex-1 flex-col" {...keptFocus}>
      <div
        ref={scroller}
        role="log"
        aria-live="off"
        aria-label={label}
        aria-busy={!isLoaded}
        onScroll={look}
        {...messageFocus}
        className="relative flex min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain scroll-pt-10 [scrollbar-gutter:stable] outline-offset-[-2px] [contain:strict] [overflow-anchor:none]"
      >
        {/* As high as the scroller at least: what grows from its foot upwards would move its beginning. */}
        <div
          ref={content}
          className="mx-auto flex min-h-full w-full max-w-3xl flex-none flex-col justify-end px-3 pt-4 pb-1 @2xl:px-5"
        >
          {isLoaded && <ThreadStart hasBefore={hasBefore || !isWhole} paging={paging} />}
          {children}
          <MessageList {...list} days={drawn} />
          {paging.failed !== null && paging.failed !== 'older' && <MoreFailed paging={paging} />}
        </div>
      </div>
      {!atEnd && (
        <ToEnd
          unread={reader?.unread ?? 0}
          onPress={() => {
            toEnd();
            onNewest();
          }}
        />
      )}
    </div>
  );
}

const noReader = { leaping: false, wroteLast: 0, seen: newStore(0) };
