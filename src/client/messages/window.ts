import type { Message } from '../../shared/public.ts';

/**
 * A run of one conversation's messages without holes, in the order of seq; older and newer ones may exist outside of it. `ahead`:
 * messages of the reader's own that the server has and whose predecessors have not come yet.
 */
export type Window = { items: Message[]; hasBefore: boolean; hasAfter: boolean; ahead?: Message[] };

/** As many rows as a thread keeps; a fifth more while reading on, so that it is not cut at every page. */
export const windowRows = 300;
export const windowLeeway = 20;

/**
 * A new message goes to the end, a changed one to its place; one that would leave a hole stays out, and is fetched with what is
 * missing. Only what the reader wrote themselves waits in sight: it was there before they sent it.
 */
export function withMessage(window: Window, message: Message, myId?: string): Window {
  const at = window.items.findIndex(({ seq }) => seq === message.seq);
  const held = window.items[at];
  if (held) {
    if (held.revision > message.revision) return window;
    return { ...window, items: window.items.map((one, index) => (index === at ? message : one)) };
  }
  const last = window.items.at(-1);
  if (window.hasAfter || (last && message.seq < last.seq)) return window;
  if (last && message.seq > last.seq + 1) {
    return message.authorId === myId ? { ...window, ahead: [...(window.ahead ?? []), message] } : window;
  }
  // The first that is held of a conversation may be the hundredth of it.
  const hasBefore = window.hasBefore || (!last && message.seq > 1);
  return joinedAhead({ ...window, hasBefore, items: [...window.items, message] });
}

/** `before`: where the page was asked for. Rows that were cut off since stand between it and the window: such a page stays out. */
export function withOlder(window: Window, page: Window, before = firstSeq(window)): Window {
  const first = firstSeq(window);
  if (first > before) return window;
  const items = [...page.items.filter(({ seq }) => seq < first), ...window.items];
  return { ...window, hasBefore: first < before ? window.hasBefore : page.hasBefore, items };
}

/** `after`: where the page was asked for, as with `withOlder`. */
export function withNewer(window: Window, page: Window, after = lastSeq(window)): Window {
  const last = lastSeq(window);
  if (last < after) return window;
  const items = [...window.items, ...page.items.filter(({ seq }) => seq > last)];
  // What arrived meanwhile may reach further than the page.
  const hasAfter = lastSeq(page) < last ? window.hasAfter : page.hasAfter;
  return joinedAhead({ ...window, items, hasAfter });
}

export function trimmedAtStart(window: Window): Window {
  if (!isOverfull(window)) return window;
  return { ...window, items: window.items.slice(-windowRows), hasBefore: true };
}

export function trimmedAtEnd(window: Window): Window {
  if (!isOverfull(window)) return window;
  return { ...window, items: window.items.slice(0, windowRows), hasAfter: true };
}

export function isOverfull({ items }: Window): boolean {
  return items.length > windowRows + windowLeeway;
}

export function firstSeq({ items }: Window): number {
  return items[0]?.seq ?? Infinity;
}

export function lastSeq({ items }: Window): number {
  return items.at(-1)?.seq ?? 0;
}

/** What waited ahead takes its place as soon as nothing is missing before it. */
function joinedAhead(window: Window): Window {
  if (!window.ahead) return window;
  const { ahead, ...joined } = window;
  for (const message of ahead) {
    if (message.seq === lastSeq(joined) + 1) joined.items = [...joined.items, message];
  }
  const waiting = ahead.filter(({ seq }) => seq > lastSeq(joined));
  return waiting.length > 0 ? { ...joined, ahead: waiting } : joined;
}
