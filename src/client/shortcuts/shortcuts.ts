/** Where a shortcut acts: anywhere in the messages, while one writes, or on the message that has the focus. */
export type Place = 'page' | 'composer' | 'thread';

type Shortcut = { place: Place; keys: readonly string[] };

/** Every key that does something here: what acts on keys asks this list, and what shows them to the reader shows this list. `Mod` is Ctrl, or ⌘. */
export const shortcuts = {
  'conversation.previous': { place: 'page', keys: ['Alt+ArrowUp'] },
  'conversation.next': { place: 'page', keys: ['Alt+ArrowDown'] },
  'conversation.previousUnread': { place: 'page', keys: ['Alt+Shift+ArrowUp'] },
  'conversation.nextUnread': { place: 'page', keys: ['Alt+Shift+ArrowDown'] },
  'region.next': { place: 'page', keys: ['F6'] },
  'region.previous': { place: 'page', keys: ['Shift+F6'] },
  'switcher.show': { place: 'page', keys: ['Mod+k'] },
  'search.open': { place: 'page', keys: ['Mod+Shift+F'] },
  'shortcuts.show': { place: 'page', keys: ['?', 'Mod+/'] },
  'composer.send': { place: 'composer', keys: ['Enter', 'Mod+Enter'] },
  'composer.line': { place: 'composer', keys: ['Shift+Enter'] },
  'composer.messages': { place: 'composer', keys: ['ArrowUp'] },
  'composer.bold': { place: 'composer', keys: ['Mod+b'] },
  'composer.italic': { place: 'composer', keys: ['Mod+i'] },
  'composer.strike': { place: 'composer', keys: ['Mod+Shift+X'] },
  'composer.list': { place: 'composer', keys: ['Mod+Shift+L'] },
  'composer.code': { place: 'composer', keys: ['Mod+e'] },
  'composer.link': { place: 'composer', keys: ['Mod+Shift+U'] },
  'composer.cancel': { place: 'composer', keys: ['Escape'] },
  'message.previous': { place: 'thread', keys: ['ArrowUp'] },
  'message.next': { place: 'thread', keys: ['ArrowDown'] },
  'message.first': { place: 'thread', keys: ['Home'] },
  'message.last': { place: 'thread', keys: ['End'] },
  'message.acts': { place: 'thread', keys: ['Enter', 'Shift+F10', 'ContextMenu'] },
  'message.leave': { place: 'thread', keys: ['Escape'] },
} as const satisfies Record<string, Shortcut>;

export type ShortcutName = keyof typeof shortcuts;
export type ShortcutOf<Where extends Place> = {
  [Name in ShortcutName]: (typeof shortcuts)[Name]['place'] extends Where ? Name : never;
}[ShortcutName];

export function shortcutsOf<Where extends Place>(place: Where): ShortcutOf<Where>[] {
  return names.filter((name): name is ShortcutOf<Where> => shortcuts[name].place === place);
}

const names = Object.keys(shortcuts) as ShortcutName[];
