import { SearchX, UserRoundSearch } from 'lucide-react';
import { isolated } from '../i18n/isolated.ts';
import { listed } from '../i18n/joined.ts';
import { sayWait } from '../i18n/say-wait.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useMe } from '../session/use-me.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Notice } from '../ui/notice.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { isLimited, reachOf } from './reach-of.ts';
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
        {state === 'idle' && found.length === 0 && (
          <EmptyState icon={UserRoundSearch} title={t('search.start')} text={t('search.scope')} />
        )}
        {none && <EmptyState icon={SearchX} title={t('search.none', { query: isolated(query) })} text={<WhyNone />} />}
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
        <div className="p-4">
          <ErrorNote onRetry={contacts.retry}>{t('search.failed')}</ErrorNote>
        </div>
      )}
    </>
  );
}

/** Whoever may not write to everybody has most likely looked for somebody else; who may, has mistyped. */
function WhyNone() {
  const t = useTranslate();
  const locale = useLocale();
  const { memberships } = useMe();
  if (!isLimited(memberships)) return t('search.noneText');
  const names = reachOf(memberships).map(({ text }) => t(text));
  return t('search.rule', { names: listed(names, locale) });
}
