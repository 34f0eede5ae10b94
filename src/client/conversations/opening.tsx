import { useTranslate } from '../i18n/use-translate.ts';
import { Spinner } from '../ui/spinner.tsx';

/** Someone was chosen and their conversation is on its way; shown only if that takes longer than a blink. */
export function Opening() {
  const t = useTranslate();
  return (
    <p
      role="status"
      className="absolute inset-x-0 top-3 z-20 mx-auto flex w-fit animate-late items-center gap-2 rounded-full border border-line bg-raised px-4 py-2 text-sm shadow-float"
    >
      <Spinner />
      <span>{t('conversation.opening')}</span>
    </p>
  );
}
