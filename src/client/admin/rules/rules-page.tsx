import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { schoolRulesPath } from '../../paths.ts';
import { LinkButton } from '../../ui/link.tsx';
import { AdminPage } from '../admin-page.tsx';
import { useSchool } from '../school.ts';
import { RulesForm } from './rules-form.tsx';
import { useRules } from './use-rules.ts';

/** Where a school says who writes to whom, when, and what is told of whom. */
export function RulesPage() {
  const t = useTranslate();
  const locale = useLocale();
  const asked = useRules(useSchool().id);
  const families = asked.data && (
    <LinkButton variant="secondary" href={schoolRulesPath(locale, asked.data.code)}>
      {t('adminRules.page')}
    </LinkButton>
  );
  return (
    <AdminPage title={t('adminRules.title')} text={t('adminRules.text')} actions={families} asked={asked}>
      {(held) => <RulesForm given={held} />}
    </AdminPage>
  );
}
