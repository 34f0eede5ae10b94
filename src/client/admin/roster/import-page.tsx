import { useTranslate } from '../../i18n/use-translate.ts';
import { AdminPage } from '../admin-page.tsx';
import type { PanelPageProps } from '../pages.ts';
import { ChooseFiles } from './choose-files.tsx';
import { History } from './history.tsx';
import { PlanPage } from './plan-page.tsx';

/** Files and what was imported before; with the id of a plan in the address, that plan. */
export function ImportPage({ id }: PanelPageProps) {
  const t = useTranslate();
  if (id !== undefined) return <PlanPage planId={id} />;
  return (
    <AdminPage title={t('admin.import')} text={t('import.text')}>
      <div className="space-y-10">
        <ChooseFiles />
        <History />
      </div>
    </AdminPage>
  );
}
