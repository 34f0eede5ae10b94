import type { RosterPlan } from '../../../shared/roster.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { AdminPage } from '../admin-page.tsx';
import { fresh } from '../fresh.ts';
import { usePanelHref, useSchool } from '../school.ts';
import { ApplyPlan } from './apply-plan.tsx';
import { PlanSections } from './plan-sections.tsx';
import { UndoPlan } from './undo-plan.tsx';

const askEveryMs = 1_500;

/** One import: what would change, what is to be decided, how far it has come, and the way back. All of it stands at the server. */
export function PlanPage({ planId }: { planId: string }) {
  const t = useTranslate();
  const hrefOf = usePanelHref();
  const input = { establishmentId: useSchool().id, planId };
  const asked = trpc.admin.rosterPlan.useQuery(input, {
    ...fresh,
    // The bell `job` rings at each step; this is for the one that was missed.
    refetchInterval: ({ state }) => (state.data?.progress ? askEveryMs : false),
  });
  return (
    <AdminPage title={t('import.plan')} back={{ href: hrefOf('import'), label: t('admin.import') }} asked={asked}>
      {(plan) => <Plan plan={plan} />}
    </AdminPage>
  );
}

function Plan({ plan }: { plan: RosterPlan }) {
  return (
    <div className="max-w-4xl space-y-8">
      <Standing plan={plan} />
      {plan.state === 'open' && plan.refused === null && <ApplyPlan plan={plan} />}
      {plan.state === 'applied' && <UndoPlan plan={plan} />}
      <PlanSections plan={plan} />
    </div>
  );
}

/** In one place how it stands: nothing has changed yet, it goes on, it is done, it is taken back, or it could not be applied. */
function Standing({ plan: { state, refused, progress, kept } }: { plan: RosterPlan }) {
  const t = useTranslate();
  const hrefOf = usePanelHref();
  if (refused)
    return (
      <ErrorNote>
        <p>{t('roster.changedMeanwhile')}</p>
        <LinkButton variant="secondary" size="small" href={hrefOf('import')} className="mt-2">
          {t('import.again')}
        </LinkButton>
      </ErrorNote>
    );
  if (state === 'applying' || state === 'undoing') {
    const label = t(state === 'applying' ? 'import.applying' : 'import.undoing');
    return <Progress label={label} value={progress?.total ? progress.done / progress.total : null} />;
  }
  if (state === 'open') return <p className="text-lg text-soft">{t('import.plan.text')}</p>;
  return (
    <Notice tone="good" role="status">
      <p>{t(state === 'applied' ? 'import.done' : 'import.undone')}</p>
      {kept > 0 && <p>{t('import.kept', { count: kept })}</p>}
    </Notice>
  );
}
