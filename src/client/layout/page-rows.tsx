import { useTranslate } from '../i18n/use-translate.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';

/** What stands in a page while what it shows is on its way. */
export function PageRows() {
  const t = useTranslate();
  return (
    <div role="status" className="space-y-3">
      <VisuallyHidden>{t('ui.opening')}</VisuallyHidden>
      {['w-2/5', 'w-full', 'w-full', 'w-full', 'w-3/5'].map((width, at) => (
        <Skeleton key={at} className={`h-12 ${width}`} />
      ))}
    </div>
  );
}
