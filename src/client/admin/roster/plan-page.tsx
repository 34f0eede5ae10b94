import type { RosterPlan } from '../../../shared/roster.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { AdminPage } from '../admin-page.tsx';
import { fresh } from '../fresh.ts';
import { usePanelHref, useSchool } from '../school.ts';
import { ApplyPlan } from './apply-plan.tsx';
import { PlanSections } from './plan-sections.tsx';
import { PlanStanding } from './plan-standing.tsx';
import { UndoPlan } from './undo-plan.tsx';
import { useIsWaiting } from './use-is-waiting.ts';

const askEveryMs = 1_500;
const titles = {
  open: 'import.plan',
  applying: 'import.plan',
  applied: 'import.plan.applied',
  undoing: 'import.plan.applied',
  undone: 'import.plan.undone',
} as const;

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
    <AdminPage
      title={t(titles[asked.data?.state ?? 'open'])}
      text={asked.data?.files.map(({ name }) => isolated(name)).join(' · ')}
      back={{ href: hrefOf('import'), label: t('admin.import') }}
      asked={asked}
    >
      {(plan) => <Plan plan={plan} />}
    </AdminPage>
  );
}

function Plan({ plan }: { plan: RosterPlan }) {
  const isWaiting = useIsWaiting(plan);
  return (
    <div className="max-w-4xl space-y-8">
      <PlanStanding plan={plan} />
      {isWaiting && <ApplyPlan plan={plan} />}
      {plan.state === 'applied' && <UndoPlan plan={plan} />}
      <PlanSections plan={plan} isWaiting={isWaiting} />
    </div>
  );
}
