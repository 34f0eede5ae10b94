import { Info } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { Band } from '../ui/band.tsx';
import { useLive } from './live.ts';
import { useStore } from './store.ts';

/** Where the browser does not keep what is written: says so, and asks before the page is left, for as long as that would lose something. */
export function KeepNoticeLayer() {
  const t = useTranslate();
  const { keep } = useLive();
  const loses = useStore(keep.loses, (value) => value);
  useEffect(() => {
    if (!loses) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [loses]);
  return (
    <div role="status">
      {loses && (
        <Band icon={Info} tone="soft">
          {t('live.notKept')}
        </Band>
      )}
    </div>
  );
}
