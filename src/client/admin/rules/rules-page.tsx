import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import type { WordsOf } from '../../i18n/load.ts';
import { LoadedTexts } from '../../layout/loaded-texts.tsx';
import { schoolRulesPath } from '../../paths.ts';
import { trpc } from '../../trpc.ts';
import { LinkButton } from '../../ui/link.tsx';
import { AdminPage } from '../admin-page.tsx';
import { fresh } from '../fresh.ts';
import { useSchool } from '../school.ts';
import { RulesForm } from './rules-form.tsx';

const words: readonly WordsOf[] = ['always', 'inside', 'admin', 'hours'];

/** Where a school says who writes to whom, when, and what is told of whom. */
export function RulesPage() {
  const t = useTranslate();
  const locale = useLocale();
  const asked = trpc.admin.settings.useQuery({ establishmentId: useSchool().id }, fresh);
  const families = asked.data && (
    <LinkButton variant="secondary" href={schoolRulesPath(locale, asked.data.code)}>
      {t('adminRules.page')}
    </LinkButton>
  );
  return (
    <AdminPage title={t('adminRules.title')} text={t('adminRules.text')} actions={families} asked={asked}>
      {(held) => (
        <LoadedTexts locale={locale} parts={words} fallback={null}>
          <RulesForm held={held} />
        </LoadedTexts>
      )}
    </AdminPage>
  );
}
