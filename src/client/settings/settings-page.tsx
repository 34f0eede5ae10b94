import type { WordsOf } from '../i18n/load.ts';
import { useLocale } from '../i18n/use-translate.ts';
import { LoadedTexts } from '../layout/loaded-texts.tsx';
import { NotFound } from '../layout/not-found.tsx';
import { OutlineOf } from '../layout/outline.tsx';
import { SidedPage } from '../layout/sided-page.tsx';
import { useMe } from '../session/use-me.ts';
import { SettingsNav } from './settings-nav.tsx';
import { sectionOf } from './sections.ts';
import { SettingsSearch } from './settings-search.tsx';

type Props = { section: string | undefined };

const words: readonly WordsOf[] = ['always', 'inside', 'settings'];

/** What is the reader's own to set, one part of it at a time: which one stands in the address. */
export function SettingsPage({ section }: Props) {
  return (
    <LoadedTexts locale={useLocale()} parts={words} fallback={<OutlineOf outline="settings" />}>
      <Shown section={section} />
    </LoadedTexts>
  );
}

function Shown({ section: segment }: Props) {
  const section = sectionOf(segment, useMe());
  if (!section) return <NotFound />;
  const { Content } = section;
  return (
    <SidedPage
      place={segment ?? ''}
      side={
        <>
          <SettingsSearch />
          <SettingsNav section={section} />
        </>
      }
    >
      <Content key={segment} />
    </SidedPage>
  );
}
