import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import type { WordsOf } from '../i18n/load.ts';
import { LoadedTexts } from '../layout/loaded-texts.tsx';
import { OuterHead } from '../layout/outer-head.tsx';
import { Splash } from '../layout/splash.tsx';
import { usePageTitle } from '../layout/use-page-title.ts';
import { rootPath } from '../paths.ts';
import { Link } from '../ui/link.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { CriteriaList } from './criteria-list.tsx';
import { DeclarationText } from './declaration-text.tsx';

const words: readonly WordsOf[] = ['always', 'accessibility'];

/** How far everybody can read and use this, for whoever asks, without signing in. */
export function AccessibilityPage() {
  return (
    <LoadedTexts locale={useLocale()} parts={words} fallback={<Splash />}>
      <Page />
    </LoadedTexts>
  );
}

function Page() {
  const t = useTranslate();
  const locale = useLocale();
  usePageTitle(t('accessibility.title'));
  return (
    <div className="min-h-dvh bg-surface print:bg-white">
      <div className="mx-auto max-w-3xl px-6 py-4 sm:px-10">
        <OuterHead />
        <main className="space-y-8 py-8 print:py-0">
          <PageHeader title={t('accessibility.title')} text={t('accessibility.intro')} />
          <article className="space-y-8 print:text-black">
            <DeclarationText />
            <CriteriaList />
          </article>
          <p className="print:hidden">
            <Link href={rootPath(locale)}>{t('app.notFound.back')}</Link>
          </p>
        </main>
      </div>
    </div>
  );
}
