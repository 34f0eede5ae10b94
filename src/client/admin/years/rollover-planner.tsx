import { useState } from 'react';
import { teacherPlans } from '../../../shared/classes.ts';
import type { RolloverPlan, RolloverPreview, TeacherPlan } from '../../../shared/classes.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/field.tsx';
import { DateInput, Input } from '../../ui/input.tsx';
import { PlainSelect } from '../../ui/plain-select.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { useConfirm } from '../../ui/use-confirm.ts';
import { useToast } from '../../ui/use-toast.ts';
import { Answered } from '../../layout/answered.tsx';
import { fresh } from '../fresh.ts';
import { useSchool } from '../school.ts';
import { useAdminChange } from '../use-admin-change.ts';
import type { Changes } from './changes.ts';
import { PlannedClasses } from './planned-classes.tsx';
import { PlannedStudents } from './planned-students.tsx';
import { yearFault } from './year-fault.ts';

type Year = RolloverPlan['year'];

/**
 * The way into the next year: what becomes of each class, who goes elsewhere, when it is; nothing is changed before it is run. The year
 * is as it is typed: what becomes of anybody does not hang on it, so the server hears of it only with the whole plan.
 */
export function RolloverPlanner({ onDone }: { onDone(): void }) {
  const { id: establishmentId } = useSchool();
  const [changes, setChanges] = useState<Changes>({});
  const [typed, setTyped] = useState<Year | null>(null);
  const asked = trpc.admin.planRollover.useQuery({ establishmentId, plan: changes }, fresh);
  return (
    <Answered asked={asked}>
      {(answered) => {
        const preview = typed ? { ...answered, plan: { ...answered.plan, year: typed } } : answered;
        return (
          <div className="space-y-6">
            <YearAndTeachers
              plan={preview.plan}
              onYear={setTyped}
              onTeachers={(teachers) => setChanges({ ...changes, teachers })}
            />
            <PlannedClasses preview={preview} changes={changes} onChange={setChanges} />
            <PlannedStudents preview={preview} changes={changes} onChange={setChanges} />
            <Run preview={preview} isOld={asked.isPlaceholderData} onDone={onDone} />
          </div>
        );
      }}
    </Answered>
  );
}

type YearProps = { plan: RolloverPlan; onYear(year: Year): void; onTeachers(teachers: TeacherPlan): void };

function YearAndTeachers({ plan: { year, teachers }, onYear, onTeachers }: YearProps) {
  const t = useTranslate();
  const fault = yearFault(year);
  return (
    <Card title={t('admin.years.next')}>
      <div className="grid gap-5 p-5 pt-1 sm:grid-cols-2">
        <Field label={t('admin.years.name')}>
          <Input
            dir="auto"
            value={year.name}
            maxLength={30}
            onChange={({ target }) => onYear({ ...year, name: target.value })}
          />
        </Field>
        <Field label={t('admin.years.teachers')}>
          <PlainSelect
            value={teachers}
            onChange={({ target }) => onTeachers(teacherPlans.find((one) => one === target.value) ?? 'stay')}
          >
            {teacherPlans.map((one) => (
              <option key={one} value={one}>
                {t(`admin.years.teachers.${one}`)}
              </option>
            ))}
          </PlainSelect>
        </Field>
        <Field label={t('admin.years.starts')}>
          <DateInput value={year.starts} onChange={({ target }) => onYear({ ...year, starts: target.value })} />
        </Field>
        <Field label={t('admin.years.ends')} error={fault && t(fault)}>
          <DateInput value={year.ends} onChange={({ target }) => onYear({ ...year, ends: target.value })} />
        </Field>
      </div>
    </Card>
  );
}

type RunProps = { preview: RolloverPreview; isOld: boolean; onDone(): void };

/** Says once more in numbers what will be done, then does it. `isOld`: what is shown is not yet what was asked for. */
function Run({ preview, isOld, onDone }: RunProps) {
  const t = useTranslate();
  const confirm = useConfirm();
  const toast = useToast();
  const change = useAdminChange();
  const { basis, plan, totals } = preview;
  const fault = yearFault(plan.year);
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
      <ReasonedButton busy={isOld} fault={fault && t(fault)} onPress={() => void run()}>
        {t('admin.years.run')}
      </ReasonedButton>
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
