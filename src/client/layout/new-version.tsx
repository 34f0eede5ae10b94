import { RefreshCw } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { ownBuild } from '../own-build.ts';
import { useMe } from '../session/use-me.ts';
import { Band } from '../ui/band.tsx';
import { isFilling } from './is-filling.ts';

/** A tab that is left so long is not about to be used. */
const unseenMs = 30_000;

/**
 * Where the server has another version than this page: says so, and reloads as soon as nobody looks and nothing would be lost by it.
 * What is written to others is kept by the browser; what stands in a form is not.
 */
export function NewVersion() {
  const t = useTranslate();
  const { build } = useMe();
  const { keep } = useLive();
  const own = ownBuild();
  const isOutdated = own !== null && build !== null && build !== own;
  useEffect(() => {
    if (!isOutdated) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState !== 'hidden') return;
      timer = setTimeout(() => (keep.loses.get() || isFilling() ? look() : location.reload()), unseenMs);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [isOutdated, keep]);
  return (
    <div role="status">
      {isOutdated && (
        <Band icon={RefreshCw} tone="accent" action={{ label: t('app.reload'), onPress: () => location.reload() }}>
          {t('app.newVersion')}
        </Band>
      )}
    </div>
  );
}
