import { useTranslate } from '../../i18n/use-translate.ts';
import { useLocale } from '../../i18n/use-translate.ts';
import { schoolRulesPath } from '../../paths.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { RulesForm } from './rules-form.tsx';
import { useRules } from './use-rules.ts';

/** Where a school says who writes to whom, when, and what is told of whom. */
export function RulesPage({ establishmentId }: { establishmentId: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const { held, failing, retry } = useRules(establishmentId);
  return (
    <div className="space-y-6">
      <PageHeader
        title={t('adminRules.title')}
        text={t('adminRules.text')}
        actions={
          held && (
            <LinkButton variant="secondary" href={schoolRulesPath(locale, held.code)}>
              {t('adminRules.page')}
            </LinkButton>
          )
        }
      />
      {!held && failing && (
        <ErrorNote look="page" onRetry={retry}>
          {t('adminRules.failed')}
        </ErrorNote>
      )}
      {!held && !failing && <Skeleton className="h-96 w-full" />}
      {held && <RulesForm key={held.establishmentId} given={held} />}
    </div>
  );
}
