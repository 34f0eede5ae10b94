import type { KeyboardEvent } from 'react';
import type { Format } from '../composing/change.ts';
import { shortcutOf } from '../shortcuts/shortcut-of.ts';
import type { ShortcutOf } from '../shortcuts/shortcuts.ts';
import { breaksLine } from './breaks-line.ts';

/** What the keys of the composer do. The last two say whether there was anything to do: where there was not, the key does what it does in any box. */
export type KeyActs = {
  send(): void;
  format(format: Format): void;
  cancel: (() => boolean) | undefined;
  /** To the last message, to change it or to look at it. */
  goToLast: (() => boolean) | undefined;
};

export function pressKey(event: KeyboardEvent, { send, format, cancel, goToLast }: KeyActs): void {
  const shortcut = shortcutOf(event.nativeEvent, 'composer');
  if (shortcut === null || !act(shortcut)) return;
  event.preventDefault();

  function act(of: ShortcutOf<'composer'>): boolean {
    const marks = formatOf[of];
    if (marks) format(marks);
    if (of === 'composer.cancel') return cancel?.() ?? false;
    if (of === 'composer.messages') return goToLast?.() ?? false;
    if (of !== 'composer.send') return marks !== undefined;
    if (breaksLine(event)) return false;
    send();
    return true;
  }
}

const formatOf: Partial<Record<ShortcutOf<'composer'>, Format>> = {
  'composer.bold': 'bold',
  'composer.italic': 'italic',
  'composer.strike': 'strike',
  'composer.link': 'link',
  'composer.list': 'list',
  'composer.code': 'code',
};
