import { useState } from 'react';
import { teacherPlans } from '../../../shared/classes.ts';
import type { RolloverPlan, RolloverPreview } from '../../../shared/classes.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/field.tsx';
import { DateInput, Input } from '../../ui/input.tsx';
import { PlainSelect } from '../../ui/plain-select.tsx';
import { useConfirm } from '../../ui/use-confirm.ts';
import { useToast } from '../../ui/use-toast.ts';
import { Answered } from '../answered.tsx';
import { fresh } from '../fresh.ts';
import { useSchool } from '../school.ts';
import { useAdminChange } from '../use-admin-change.ts';
import type { Changes } from './changes.ts';
import { PlannedClasses } from './planned-classes.tsx';
import { PlannedStudents } from './planned-students.tsx';

type Step = { preview: RolloverPreview; changes: Changes; onChange(changes: Changes): void };

/** The way into the next year: what becomes of each class, who goes elsewhere, when it is; nothing is changed before it is run. */
export function RolloverPlanner({ onDone }: { onDone(): void }) {
  const { id: establishmentId } = useSchool();
  const [changes, setChanges] = useState<Changes>({});
  const asked = trpc.admin.planRollover.useQuery({ establishmentId, plan: changes }, fresh);
  return (
    <Answered asked={asked}>
      {(preview) => (
        <div className="space-y-6">
          <YearAndTeachers preview={preview} changes={changes} onChange={setChanges} />
          <PlannedClasses preview={preview} changes={changes} onChange={setChanges} />
          <PlannedStudents preview={preview} changes={changes} onChange={setChanges} />
          <Run preview={preview} onDone={onDone} />
        </div>
      )}
    </Answered>
  );
}

function YearAndTeachers({ preview, changes, onChange }: Step) {
  const t = useTranslate();
  const { year, teachers } = preview.plan;
  const set = (change: Partial<RolloverPlan['year']>) => {
    const next = { ...year, ...changes.year, ...change };
    // A day that is half typed is none yet.
    if (next.name.trim() && next.starts && next.ends && next.starts < next.ends) onChange({ ...changes, year: next });
  };
  return (
    <Card title={t('admin.years.next')}>
      <div className="grid gap-5 p-5 pt-1 sm:grid-cols-2">
        <Field label={t('admin.years.name')}>
          <Input
            dir="auto"
            defaultValue={year.name}
            maxLength={30}
            onChange={({ target }) => set({ name: target.value })}
          />
        </Field>
        <Field label={t('admin.years.teachers')}>
          <PlainSelect
            value={teachers}
            onChange={({ target }) =>
              onChange({ ...changes, teachers: teacherPlans.find((one) => one === target.value) ?? 'stay' })
            }
          >
            {teacherPlans.map((one) => (
              <option key={one} value={one}>
                {t(`admin.years.teachers.${one}`)}
              </option>
            ))}
          </PlainSelect>
        </Field>
        <Field label={t('admin.years.starts')}>
          <DateInput defaultValue={year.starts} onChange={({ target }) => set({ starts: target.value })} />
        </Field>
        <Field label={t('admin.years.ends')}>
          <DateInput defaultValue={year.ends} onChange={({ target }) => set({ ends: target.value })} />
        </Field>
      </div>
    </Card>
  );
}

/** Says once more in numbers what will be done, then does it. */
function Run({ preview, onDone }: { preview: RolloverPreview; onDone(): void }) {
  const t = useTranslate();
  const confirm = useConfirm();
  const toast = useToast();
  const change = useAdminChange();
  const { basis, plan, totals } = preview;
  const run = async () => {
    const done = await confirm({
      title: t('admin.years.runTitle', { year: isolated(plan.year.name) }),
      text: <Totals totals={totals} />,
      doLabel: t('admin.years.run'),
      tone: 'primary',
      act: () => change((admin, establishmentId) => admin.runRollover.mutate({ basis, plan, establishmentId })),
    });
    if (!done) return;
    toast({ tone: 'good', text: t('admin.years.done', { year: isolated(plan.year.name) }) });
    onDone();
  };
  return (
    <div className="flex flex-wrap items-center justify-end gap-3">
      <p className="me-auto text-soft">{t('admin.years.totals', { count: totals.students, of: totals.leavers })}</p>
      <Button variant="quiet" onClick={onDone}>
        {t('ui.cancel')}
      </Button>
      <Button onClick={() => void run()}>{t('admin.years.run')}</Button>
    </div>
  );
}

function Totals({ totals }: { totals: RolloverPreview['totals'] }) {
  const t = useTranslate();
  return (
    <div className="space-y-2">
      <p>{t('admin.years.totals', { count: totals.students, of: totals.leavers })}</p>
      <p>{t('admin.years.runText')}</p>
    </div>
  );
}
