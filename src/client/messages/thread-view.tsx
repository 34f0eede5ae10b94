import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useKeptFocus } from '../layout/use-kept-focus.ts';
import { newStore } from '../live/store.ts';
import type { Paging } from '../live/use-paging.ts';
import { MessageList } from './message-list.tsx';
import type { MessageListProps } from './message-list.tsx';
import type { RowActionsProps } from './row-actions.tsx';
import { newLayer } from '../ui/layer.ts';
import { ShownLayer } from '../ui/shown-layer.tsx';
import { WhenHere } from '../ui/when-here.tsx';
import { MoreFailed, ThreadStart } from './thread-states.tsx';
import type { Direction } from './use-messages.ts';
import { useDrawAhead } from './use-draw-ahead.ts';
import { useDrawnDays } from './use-drawn-days.ts';
import { useSettledRows } from './use-settled-rows.ts';
import { useShown } from './use-jump.ts';
import type { Wanted } from './use-jump.ts';
import { useMessageFocus } from './use-message-focus.ts';
import { useThreadScroll } from './use-thread-scroll.ts';
import type { ThreadScrollOptions } from './use-thread-scroll.ts';
import { isOverfull } from './window.ts';
import type { Window } from './window.ts';

/** A conversation opens at its end, but for whoever has much to read. */
const wayToEnd = newLayer(async () => (await import('./to-end.tsx')).ToEnd);
const rowActions = newLayer(async () => (await import('./row-actions.tsx')).RowActions);

export type ThreadViewProps = MessageListProps & {
  window: Window;
  label: string;
  paging: Paging<Direction>;
  isLoaded: boolean;
  /** The message that is to be brought into sight. */
  wanted?: Wanted;
  /** Null: whoever reads is none of those who write here, and has read nothing of it. */
  reader: ThreadReader | null;
  /** Where one takes part: what can be done with its messages. */
  acting?: Acting;
  /** What there is to say in the place of messages. */
  children: ReactNode;
  onTrim(end: 'start' | 'end'): void;
  onNewest(): void;
};

/** What a thread has to do with somebody who takes part in it. */
export type ThreadReader = Pick<ThreadScrollOptions, 'leaping' | 'wroteLast' | 'seen'> & { unread: number };

export type Acting = Pick<RowActionsProps, 'conversation' | 'isHeld' | 'find' | 'onAsk'>;

/** A thread as one scrolls through it, wherever its messages come from. */
export function ThreadView(props: ThreadViewProps) {
  const {
    window,
    label,
    paging,
    isLoaded,
    wanted = nowhere,
    reader,
    acting,
    children,
    onTrim,
    onNewest,
    ...list
  } = props;
  const { hasBefore, hasAfter } = window;
  const { drawn, isWhole, drawMore } = useDrawnDays(list.days, wanted.from ?? list.unreadFrom);
  const needsOlder = hasBefore && isWhole;
  // On the way to a message nothing is needed around the place that is left.
  const onNeed = wanted.seq === null ? paging.more : nothing;
  const scroll = useThreadScroll({ ...(reader ?? noReader), hasBefore: needsOlder, hasAfter, onNeed });
  const { scroller, content, atEnd, look, toEnd, farEnd } = scroll;
  useShown(wanted, scroller);
  useDrawAhead(scroller, isWhole ? null : drawMore);
  useSettledRows(scroller);
  const overfull = isOverfull(window) && paging.busy === null;
  useEffect(() => {
    if (overfull) onTrim(farEnd());
  }, [overfull, onTrim, farEnd]);
  const keptFocus = useKeptFocus(scroller);
  const onAsk = acting?.onAsk;
  const messageFocus = useMessageFocus((id, at) => onAsk?.({ what: 'acts', id, at }));
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
        {/* What stands there until the messages come is a box of its own: grown into theirs it would be seen to move. */}
        {!isLoaded && <div className={contentLook}>{children}</div>}
        <div ref={content} hidden={!isLoaded} className={contentLook}>
          {isLoaded && <ThreadStart hasBefore={hasBefore || !isWhole} paging={paging} />}
          {isLoaded && children}
          <MessageList {...list} onAsk={onAsk} days={drawn} />
          {paging.failed !== null && paging.failed !== 'older' && <MoreFailed paging={paging} />}
        </div>
      </div>
      {acting && <WhenHere layer={rowActions} props={{ ...acting, box: scroller }} />}
      {!atEnd && (
        <ShownLayer
          layer={wayToEnd}
          props={{
            unread: reader?.unread ?? 0,
            onPress: () => {
              toEnd();
              onNewest();
            },
          }}
          open
          note={{ coming: null, failed: null }}
        />
      )}
    </div>
  );
}

/** As high as the scroller at least: what grows from its foot upwards would move its beginning. */
const contentLook = 'mx-auto flex min-h-full w-full max-w-3xl flex-none flex-col justify-end px-3 pt-4 pb-1 @2xl:px-5';

const nothing = () => undefined;
const nowhere: Wanted = { seq: null, from: null, done: nothing };
const noReader = { leaping: false, wroteLast: 0, seen: newStore(0) };
