import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useKeptFocus } from '../layout/use-kept-focus.ts';
import type { Store } from '../live/store.ts';
import type { Paging } from '../live/use-paging.ts';
import { MessageList } from './message-list.tsx';
import type { MessageListProps } from './message-list.tsx';
import { MoreFailed, ThreadStart } from './thread-states.tsx';
import { ToEnd } from './to-end.tsx';
import type { Direction } from './use-messages.ts';
import { useThreadScroll } from './use-thread-scroll.ts';
import { isOverfull } from './window.ts';
import type { Window } from './window.ts';

export type ThreadViewProps = MessageListProps & {
  window: Window;
  label: string;
  unread: number;
  paging: Paging<Direction>;
  leaping: boolean;
  isLoaded: boolean;
  wroteLast: number;
  seen: Store<number>;
  /** What there is to say in the place of messages. */
  children: ReactNode;
  announcer: ReactNode;
  onTrim(end: 'start' | 'end'): void;
  onNewest(): void;
};

/** A thread as one scrolls through it, wherever its messages come from. */
export function ThreadView(props: ThreadViewProps) {
  const { window, label, unread, paging, leaping, isLoaded, wroteLast, seen, children, announcer } = props;
  const { days, named, myId, unreadFrom, zone, nameOfAuthor, onTrim, onNewest } = props;
  const { hasBefore, hasAfter } = window;
  const scroll = useThreadScroll({ hasBefore, hasAfter, leaping, wroteLast, seen, onNeed: paging.more });
  const { scroller, content, atEnd, look, toEnd, farEnd } = scroll;
  const overfull = isOverfull(window) && paging.busy === null;
  useEffect(() => {
    if (overfull) onTrim(farEnd());
  }, [overfull, onTrim, farEnd]);
  const keptFocus = useKeptFocus(scroller);
  return (
    <div className="relative flex min-h-0 flex-1 flex-col" {...keptFocus}>
      <div
        ref={scroller}
        role="log"
        aria-live="off"
        aria-label={label}
        aria-busy={!isLoaded}
        tabIndex={0}
        onScroll={look}
        className="relative flex min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain scroll-pt-10 [scrollbar-gutter:stable] outline-offset-[-2px] [overflow-anchor:none]"
      >
        {/* As high as the scroller at least: what grows from its foot upwards would move its beginning. */}
        <div
          ref={content}
          className="mx-auto flex min-h-full w-full max-w-3xl flex-none flex-col justify-end px-3 pt-4 pb-1 md:px-5"
        >
          {isLoaded && <ThreadStart hasBefore={hasBefore} paging={paging} />}
          {children}
          <MessageList {...{ days, named, myId, unreadFrom, zone, nameOfAuthor }} />
          {paging.failed !== null && paging.failed !== 'older' && <MoreFailed paging={paging} />}
        </div>
      </div>
      {!atEnd && (
        <ToEnd
          unread={unread}
          onPress={() => {
            toEnd();
            onNewest();
          }}
        />
      )}
      {announcer}
    </div>
  );
}
