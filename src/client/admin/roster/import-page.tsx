import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { words } from '../address-parts.ts';
import { AdminPage } from '../admin-page.tsx';
import { Answered } from '../../layout/answered.tsx';
import { fresh } from '../fresh.ts';
import type { PanelPageProps } from '../pages.ts';
import { useSchool } from '../school.ts';
import { useAddressState } from '../use-address-state.ts';
import { ChooseFiles } from './choose-files.tsx';
import { History } from './history.tsx';
import { PlanPage } from './plan-page.tsx';

const parts = { from: words };

/** Files and what was imported before; with the id of a plan in the address, that plan. `from`: a plan whose files are looked at again. */
export function ImportPage({ id }: PanelPageProps) {
  const t = useTranslate();
  const [{ from }] = useAddressState(parts);
  if (id !== undefined) return <PlanPage key={id} planId={id} />;
  return (
    <AdminPage title={t('admin.import')} text={t('import.text')}>
      <div className="space-y-10">
        {from ? <FilesOf key={from} planId={from} /> : <ChooseFiles />}
        <History />
      </div>
    </AdminPage>
  );
}

function FilesOf({ planId }: { planId: string }) {
  const { id: establishmentId } = useSchool();
  const asked = trpc.admin.rosterPlan.useQuery({ establishmentId, planId }, fresh);
  return <Answered asked={asked}>{(plan) => <ChooseFiles plan={plan} />}</Answered>;
}
