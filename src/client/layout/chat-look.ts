/**
 * How the list and the open conversation stand beside each other, in the page and in its outline: by the room that they have
 * themselves, wherever on a page that is. Where there is room for one, it is the conversation if one is open.
 */
export const chatLook = '@container/chat relative flex h-full min-h-0 bg-surface';

export function listPaneLook(open: boolean): string {
  return `min-h-0 w-full flex-col border-line @2xl/chat:flex @2xl/chat:w-72 @2xl/chat:shrink-0 @2xl/chat:border-e @3xl/chat:w-80 @4xl/chat:w-88 @6xl/chat:w-96 ${open ? 'hidden' : 'flex'}`;
}

/** What stands in it has as much room as it. */
export function conversationPaneLook(open: boolean): string {
  return `@container min-h-0 min-w-0 flex-1 flex-col @2xl/chat:flex ${open ? 'flex' : 'hidden'}`;
}
