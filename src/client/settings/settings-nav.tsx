import { useHistoryState } from 'wouter/use-browser-location';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { PageList } from '../layout/page-list.tsx';
import { settingsPath } from '../paths.ts';
import { useMe } from '../session/use-me.ts';
import { sectionsFor } from './sections.ts';
import type { Section } from './sections.ts';

/** Every part of the settings; the home that stands around them stays. */
export function SettingsNav({ section }: { section: Section }) {
  const t = useTranslate();
  const locale = useLocale();
  const state: unknown = useHistoryState();
  const sections = sectionsFor(useMe());
  return (
    <PageList
      label={t('settings.pages')}
      openLabel={t('settings.pages.open', { name: t(section.title) })}
      pages={sections.map(({ segment, title, icon }) => ({
        href: settingsPath(locale, segment),
        title: t(title),
        icon,
        state,
      }))}
      here={sections.indexOf(section)}
    />
  );
}
