import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import { layerWords } from '../i18n/layer-words.ts';
import { loadSentences } from '../i18n/load.ts';
import { newTranslate } from '../i18n/new-translate.ts';
import { useLocale } from '../i18n/use-translate.ts';
import { sharePath } from '../paths.ts';
import { stay } from '../session/was-in.ts';
import { useToast } from '../ui/use-toast.ts';
import { readShare } from './kept-share.ts';

/** Whoever went elsewhere before they chose is told once by each page that opens, and what nobody chose within its hour is taken away. */
export function useWaitingShare(): void {
  const locale = useLocale();
  const toast = useToast();
  const [path, navigate] = useLocation();
  const look = useEffectEvent(async () => {
    if (path === sharePath(locale) || !(await readShare(stay()))) return;
    const t = newTranslate(locale, await loadSentences(locale, layerWords));
    const action = { label: t('share.choose'), onPress: () => navigate(sharePath(locale)) };
    toast({ text: t('share.waiting'), action, key: 'share' });
  });
  useEffect(() => void look().catch(() => null), []);
}
