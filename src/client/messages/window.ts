import type { Message } from '../../shared/public.ts';

/** A run of one conversation's messages without holes, in the order of seq; older and newer ones may exist outside of it. */
export type Window = { items: Message[]; hasBefore: boolean; hasAfter: boolean };

/** As many rows as a thread keeps; a fifth more while reading on, so that it is not cut at every page. */
export const windowRows = 300;
export const windowLeeway = 20;

/** A new message goes to the end, a changed one to its place; one that would leave a hole stays out, and is fetched with what is missing. */
export function withMessage(window: Window, message: Message): Window {
  const last = window.items.at(-1);
  const at = window.items.findIndex(({ seq }) => seq === message.seq);
  const held = window.items[at];
  if (held) {
    if (held.revision > message.revision) return window;
    return { ...window, items: window.items.map((one, index) => (index === at ? message : one)) };
  }
  if (window.hasAfter || (last && message.seq !== last.seq + 1)) return window;
  return { ...window, items: [...window.items, message] };
}

export function withOlder(window: Window, page: Window): Window {
  const first = window.items[0]?.seq ?? Infinity;
  return {
    ...window,
    hasBefore: page.hasBefore,
    items: [...page.items.filter(({ seq }) => seq < first), ...window.items],
  };
}

export function withNewer(window: Window, page: Window): Window {
  const last = window.items.at(-1)?.seq ?? 0;
  const items = [...window.items, ...page.items.filter(({ seq }) => seq > last)];
  return { ...window, items, hasAfter: page.hasAfter };
}

export function trimmedAtStart(window: Window): Window {
  if (window.items.length <= windowRows + windowLeeway) return window;
  return { ...window, items: window.items.slice(-windowRows), hasBefore: true };
}

export function trimmedAtEnd(window: Window): Window {
  if (window.items.length <= windowRows + windowLeeway) return window;
  return { ...window, items: window.items.slice(0, windowRows), hasAfter: true };
}
