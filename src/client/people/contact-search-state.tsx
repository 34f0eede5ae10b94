import { SearchX, UserRoundSearch } from 'lucide-react';
import type { ReactNode } from 'react';
import { isolated } from '../i18n/isolated.ts';
import { sayWait } from '../i18n/say-wait.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import type { Contacts } from './use-contacts.ts';

/** What there is to say besides the list, also to those who do not see it. */
export function ContactSearchState({ contacts }: { contacts: Contacts }) {
  const t = useTranslate();
  const locale = useLocale();
  const { state, query, found } = contacts;
  const none = state === 'found' && found.length === 0;
  return (
    <>
      <div role="status">
        {state === 'idle' && <Blank icon={<UserRoundSearch />} title={t('search.start')} text={t('search.scope')} />}
        {none && (
          <Blank icon={<SearchX />} title={t('search.none', { query: isolated(query) })} text={t('search.noneText')} />
        )}
        {state === 'found' && !none && (
          <VisuallyHidden>
            {t(contacts.hasMore ? 'search.resultsMore' : 'search.results', { count: found.length })}
          </VisuallyHidden>
        )}
        {state === 'waiting' && (
          <div className="p-4">
            <Notice tone="info">{t('search.waiting', { time: sayWait(locale, contacts.waitMs) })}</Notice>
          </div>
        )}
      </div>
      {state === 'failed' && (
        <div role="alert" className="flex flex-wrap items-center justify-between gap-3 p-4">
          <p className="text-danger-ink">{t('search.failed')}</p>
          <Button variant="secondary" size="small" onClick={contacts.retry}>
            {t('app.retry')}
          </Button>
        </div>
      )}
    </>
  );
}

function Blank({ icon, title, text }: { icon: ReactNode; title: string; text: string }) {
  return (
    <div className="flex flex-col items-center gap-1.5 px-8 pt-12 pb-6 text-center">
      <span aria-hidden="true" className="mb-2 text-faint *:size-9 *:stroke-[1.5]">
        {icon}
      </span>
      <p className="font-medium text-balance">{title}</p>
      <p className="text-sm text-balance text-faint">{text}</p>
    </div>
  );
}
