import type { RevisedSettings } from '../../../shared/told-settings.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Card } from '../../ui/card.tsx';
import { Switch } from '../../ui/choice.tsx';
import { ClosedDaysCard } from '../closed-days/closed-days-card.tsx';
import { AloneCard } from './alone-card.tsx';
import { ContactTable } from './contact-table.tsx';
import { History } from './history.tsx';
import { hoursFault, schoolHoursFault } from './hours-fault.ts';
import { MessageRules } from './message-rules.tsx';
import { RoleSwitches } from './role-switches.tsx';
import { SaveBar } from './save-bar.tsx';
import { SchoolHours } from './school-hours.tsx';
import { StudentHours } from './student-hours.tsx';
import { useDraft } from './use-draft.ts';

/** Every rule of the school, what a change would come to, and what was changed before. Nothing that was chosen is lost by a refusal. */
export function RulesForm({ held }: { held: RevisedSettings }) {
  const t = useTranslate();
  const draft = useDraft(held);
  const { draft: chosen, change } = draft;
  const { establishmentId } = held;
  const told = ['receipts', 'presence', 'typing', 'photos'] as const;
  return (
    <div className="space-y-6">
      <Card title={t('adminRules.table')}>
        <ContactTable rules={chosen.contactRules} onChange={(contactRules) => change({ contactRules })} />
      </Card>
      <div className="grid gap-6 lg:grid-cols-2">
        <Card title={t('adminRules.students')}>
          <StudentHours value={chosen.studentWriting} onChange={(studentWriting) => change({ studentWriting })} />
        </Card>
        <Card title={t('adminRules.groups')}>
          <RoleSwitches
            value={chosen.groups}
            fixed={{ admin: t('adminRules.groups.admins') }}
            onChange={(groups) => change({ groups })}
          />
        </Card>
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title={t('adminHours.title')}>
          <SchoolHours value={chosen.hours} onChange={(hours) => change({ hours })} />
        </Card>
        <ClosedDaysCard establishmentId={establishmentId} mean={chosen.hours !== 'none'} />
      </div>
      <AloneCard
        establishmentId={establishmentId}
        value={chosen.aloneWithStudents}
        onChange={(aloneWithStudents) => change({ aloneWithStudents })}
      />
      <MessageRules {...chosen} onChange={change} />
      <Card title={t('adminRules.told')}>
        <p className="px-5 text-pretty text-soft">{t('adminRules.toldText')}</p>
        <div className="grid gap-x-6 md:grid-cols-2">
          {told.map((name) => (
            <RoleSwitches
              key={name}
              label={t(`adminRules.${name}`)}
              value={chosen[name]}
              onChange={(value) => change({ [name]: value })}
            />
          ))}
        </div>
        <div className="border-t border-line px-5 py-3">
          <Switch
            label={t('adminRules.public')}
            checked={chosen.publicRules}
            onChange={(event) => change({ publicRules: event.currentTarget.checked })}
          />
        </div>
      </Card>
      <Card title={t('adminRules.passwords')}>
        <div className="px-5 pb-4">
          <Switch
            label={t('adminRules.teacherResets')}
            help={t('adminRules.teacherResets.help')}
            checked={chosen.teacherResets}
            onChange={(event) => change({ teacherResets: event.currentTarget.checked })}
          />
        </div>
      </Card>
      <Card title={t('adminRules.report')}>
        <div className="px-5 pb-4">
          <Switch
            label={t('adminRules.weeklyReport')}
            help={t('adminRules.weeklyReport.help')}
            checked={chosen.weeklyReport}
            onChange={(event) => change({ weeklyReport: event.currentTarget.checked })}
          />
        </div>
      </Card>
      <SaveBar draft={draft} fault={hoursFault(chosen.studentWriting) ?? schoolHoursFault(chosen.hours)} />
      <History establishmentId={establishmentId} revision={held.revision} />
    </div>
  );
}
