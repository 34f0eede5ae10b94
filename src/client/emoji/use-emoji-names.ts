import { useEffect, useState } from 'react';
import { useLocale } from '../i18n/use-translate.ts';
import { loadEmojiNames } from './emoji-names.ts';
import type { EmojiNames } from './emoji-names.ts';

/** The names in the reader's language, from when they are `wanted` on; null until they are here. */
export function useEmojiNames(wanted = true): { names: EmojiNames | null; failed: boolean; retry(): void } {
  const locale = useLocale();
  const [names, setNames] = useState<EmojiNames | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!wanted || failed) return undefined;
    let here = true;
    loadEmojiNames(locale).then(
      (found) => here && setNames(found),
      () => here && setFailed(true),
    );
    return () => void (here = false);
  }, [locale, wanted, failed]);
  return { names, failed, retry: () => setFailed(false) };
}
