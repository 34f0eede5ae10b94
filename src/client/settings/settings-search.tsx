import { useState } from 'react';
import { Link } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { settingsPath } from '../paths.ts';
import { useMe } from '../session/use-me.ts';
import { Input } from '../ui/input.tsx';
import { foundIn } from './found.ts';
import { sectionsFor } from './sections.ts';

/** Finds a setting by a word of it, in whichever part it stands, and leads there. */
export function SettingsSearch() {
  const t = useTranslate();
  const locale = useLocale();
  const state: unknown = useHistoryState();
  const [query, setQuery] = useState('');
  const found = foundIn(query, sectionsFor(useMe()), t);
  return (
    <div role="search" className="space-y-1">
      <Input
        type="search"
        aria-label={t('settings.search')}
        placeholder={t('settings.search.short')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setQuery('');
        }}
      />
      <p role="status" className={query.trim() ? 'px-3 py-1 text-sm text-soft' : 'sr-only'}>
        {query.trim() && t('settings.search.found', { count: found.length })}
      </p>
      {found.length > 0 && (
        <ul aria-label={t('settings.search.list')}>
          {found.map(({ segment, id, name, title }) => (
            <li key={`${segment} ${id}`}>
              <Link
                href={settingsPath(locale, segment, id ?? undefined)}
                state={state}
                onClick={() => setQuery('')}
                className="block rounded-xl px-3 py-1.5 hover:bg-sunken"
              >
                <span className="block font-medium">{name}</span>
                <span className="block text-sm text-soft">{title}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
