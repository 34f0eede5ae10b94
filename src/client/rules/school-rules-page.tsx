import { Printer } from 'lucide-react';
import { LoadedTexts } from '../layout/loaded-texts.tsx';
import type { WordsOf } from '../i18n/load.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { OuterHead } from '../layout/outer-head.tsx';
import { Splash } from '../layout/splash.tsx';
import { usePageTitle } from '../layout/use-page-title.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { RulesSheet } from './rules-sheet.tsx';
import { useSchoolRules } from './use-school-rules.ts';

const words: readonly WordsOf[] = ['always', 'rules'];

/** The rules of a school for whoever has its code, without signing in. */
export function SchoolRulesPage({ code }: { code: string }) {
  return (
    <LoadedTexts locale={useLocale()} parts={words} fallback={<Splash />}>
      <Page code={code} />
    </LoadedTexts>
  );
}

function Page({ code }: { code: string }) {
  const t = useTranslate();
  const { rules, problem } = useSchoolRules(code);
  usePageTitle(rules ? `${t('rules.title')} · ${rules.name}` : t('rules.title'));
  return (
    <div className="min-h-dvh bg-surface print:bg-white">
      <div className="mx-auto max-w-3xl px-6 py-4 sm:px-10">
        <OuterHead />
        <main className="space-y-8 py-8 print:py-0">
          {problem && (
            <ErrorNote look="page" onRetry={problem === 'establishment.unknown' ? undefined : () => location.reload()}>
              {t(problem === 'establishment.unknown' ? 'rules.unknown' : problem)}
            </ErrorNote>
          )}
          {!rules && !problem && <Spinner className="mx-auto size-7 animate-late text-faint" />}
          {rules && (
            <>
              <PageHeader
                above={rules.name}
                title={t('rules.title')}
                text={t('rules.intro')}
                actions={
                  <Button variant="secondary" className="print:hidden" onClick={() => window.print()}>
                    <Printer aria-hidden="true" className="size-4" />
                    <span>{t('rules.print')}</span>
                  </Button>
                }
              />
              <RulesSheet rules={rules} />
            </>
          )}
        </main>
      </div>
    </div>
  );
}
