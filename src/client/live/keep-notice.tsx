import { Info } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from './live.ts';
import { useStore } from './store.ts';

/** Where the browser does not keep what is written: says so, and asks before the page is left, for as long as that would lose something. */
export function KeepNotice() {
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
        <p className="flex items-start gap-3 border-b border-line bg-sunken px-4 py-2 text-sm text-soft short:py-0.5">
          <Info aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          <span className="text-pretty">{t('live.notKept')}</span>
        </p>
      )}
    </div>
  );
}
