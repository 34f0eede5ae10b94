import { isolated } from '../i18n/isolated.ts';
import type { Translate } from '../i18n/text.ts';
import type { ChosenFile } from './chosen-file.ts';
import { sizeText } from './size-text.ts';

/** From 0 to 1. The last of it is the server's look at it. */
export function progressOf({ state, received, size }: ChosenFile): number {
  return state === 'here' ? 1 : Math.min(0.99, received / Math.max(1, size));
}

/** How far a chosen file has come: why it was refused, how much of it is there, how large it is. */
export function progressText(file: ChosenFile, t: Translate, tag: string): string {
  if (file.reason) return t(file.reason);
  const size = sizeText(file.size, tag);
  if (file.state === 'here' || file.received === 0) return size;
  const percent = new Intl.NumberFormat(tag, { style: 'percent' }).format(progressOf(file));
  return `${isolated(percent)} · ${isolated(size)}`;
}
