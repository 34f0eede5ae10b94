import { isolated } from '../i18n/isolated.ts';
import type { Translate } from '../i18n/text.ts';

/** Who is writing: one by name, two by name, more as several. */
export function typingText([first = '', second = '', ...more]: readonly string[], t: Translate): string {
  if (more.length > 0) return t('typing.many');
  if (second) return t('typing.two', { first: isolated(first), second: isolated(second) });
  return t('typing.one', { name: isolated(first) });
}
