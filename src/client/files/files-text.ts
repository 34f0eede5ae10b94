import { isolated } from '../i18n/isolated.ts';
import type { Translate } from '../i18n/text.ts';

/** What the files of a message are, in the place of words: "Photo", a name, "3 files"; '' where there are none. */
export function filesText(files: readonly { name: string; mediaType: string }[], t: Translate): string {
  const [first] = files;
  if (!first) return '';
  const count = files.length;
  if (files.every(({ mediaType }) => mediaType.startsWith('image/'))) return t('files.photos', { count });
  return count === 1 ? isolated(first.name) : t('files.count', { count });
}
