import { dayAndClock } from '../../conversations/when.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Answered } from '../../layout/answered.tsx';
import { fresh } from '../fresh.ts';
import { usePanelHref, useSchool } from '../school.ts';

const tones = { open: 'accent', applying: 'accent', applied: 'good', undoing: 'accent', undone: 'plain' } as const;

/** What was imported, or waits to be, the latest first; each leads to its plan, where it can be taken back. */
export function History() {
  const t = useTranslate();
  const locale = useLocale();
  const hrefOf = usePanelHref();
  const { id: establishmentId, timezone } = useSchool();
  const asked = trpc.admin.rosters.useQuery({ establishmentId }, fresh);
  return (
    <div className="max-w-3xl">
      <Card title={t('import.history')}>
        <div className="px-5 pb-5">
          <Answered asked={asked}>
            {(plans) =>
              plans.length === 0 ? (
                <p className="text-soft">{t('import.history.none')}</p>
              ) : (
                <ul className="divide-y divide-line">
                  {plans.map(({ planId, state, appliedAt, madeAt, files }) => (
                    <li
                      key={planId}
                      className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
                    >
                      <Link href={hrefOf('import', planId)} className="min-w-0 wrap-anywhere">
                        {t('import.when', {
                          date: dayAndClock(appliedAt ?? madeAt, locale, timezone),
                          name: files.map(({ name }) => isolated(name)).join(' · '),
                        })}
                      </Link>
                      <Tag tone={tones[state]}>{t(`import.state.${state}`)}</Tag>
                    </li>
                  ))}
                </ul>
              )
            }
          </Answered>
        </div>
      </Card>
    </div>
  );
}
