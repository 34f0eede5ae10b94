import { SearchX } from 'lucide-react';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import type { Contacts } from '../people/use-contacts.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';

/** What there is to say besides the list, also to those who do not see it. */
export function Found({ typed, count, contacts }: { typed: string; count: number; contacts: Contacts }) {
  const t = useTranslate();
  const settled = contacts.state === 'found' || contacts.state === 'failed';
  return (
    <>
      <div role="status">
        {settled && count === 0 && (
          <EmptyState icon={SearchX} title={t('switcher.none', { query: isolated(typed.trim()) })} />
        )}
        {settled && count > 0 && <VisuallyHidden>{t('search.results', { count })}</VisuallyHidden>}
      </div>
      {contacts.state === 'failed' && (
        <div className="p-4">
          <ErrorNote onRetry={contacts.retry}>{t('search.failed')}</ErrorNote>
        </div>
      )}
    </>
  );
}
