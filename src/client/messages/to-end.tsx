import { ArrowDown } from 'lucide-react';
import { useTranslate } from '../i18n/use-translate.ts';

/** The way back to the newest message, with what has come since. */
export function ToEnd({ unread, onPress }: { unread: number; onPress(): void }) {
  const t = useTranslate();
  return (
    <button
      type="button"
      onClick={onPress}
      aria-label={unread > 0 ? undefined : t('messages.toEnd')}
      title={t('messages.toEnd')}
      className={`absolute start-1/2 bottom-2 z-10 inline-flex min-h-11 min-w-11 -translate-x-1/2 animate-appear items-center justify-center gap-2 rounded-full px-3 text-sm font-semibold shadow-float motion-reduce:animate-none rtl:translate-x-1/2 border border-line bg-raised ${unread > 0 ? 'text-accent-ink' : 'text-soft'}`}
    >
      <ArrowDown aria-hidden="true" className="size-4" />
      {unread > 0 && <span>{t('messages.arrived', { count: unread })}</span>}
    </button>
  );
}
