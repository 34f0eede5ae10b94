import { X } from 'lucide-react';
import { auditActions, isAuditAction } from '../../../shared/audit-actions.ts';
import type { AuditAction } from '../../../shared/audit-actions.ts';
import type { AuditPage } from '../../../shared/audit-entry.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { DateInput } from '../../ui/input.tsx';
import { PlainSelect } from '../../ui/plain-select.tsx';

type Address = { action: AuditAction | null; subject: string; actor: string; from: string; to: string };
type Props = { address: Address; actors: AuditPage['actors']; onChange(change: Partial<Address>): void };

const actions = Object.keys(auditActions).filter(isAuditAction);

/** Above the audit: what was done, by whom, and on which days. */
export function AuditFilters({ address, actors, onChange }: Props) {
  const t = useTranslate();
  return (
    <search className="flex flex-wrap items-end gap-3">
      <Field label={t('audit.action')} className="min-w-56 flex-1">
        <PlainSelect
          value={address.action ?? ''}
          onChange={(event) => onChange({ action: actions.find((one) => one === event.target.value) ?? null })}
        >
          <option value="">{t('audit.action.all')}</option>
          {actions.map((action) => (
            <option key={action} value={action}>
              {t(`audit.is.${action}`)}
            </option>
          ))}
        </PlainSelect>
      </Field>
      <Field label={t('audit.actor')} className="min-w-48 flex-1">
        <PlainSelect value={address.actor} onChange={(event) => onChange({ actor: event.target.value })}>
          <option value="">{t('audit.actor.all')}</option>
          {actors.map(({ userId, name }) => (
            <option key={userId} value={userId}>
              {name}
            </option>
          ))}
        </PlainSelect>
      </Field>
      <Field label={t('audit.from')}>
        <DateInput value={address.from} onChange={(event) => onChange({ from: event.target.value })} />
      </Field>
      <Field label={t('audit.to')}>
        <DateInput value={address.to} onChange={(event) => onChange({ to: event.target.value })} />
      </Field>
      {address.subject !== '' && (
        <Button variant="secondary" onClick={() => onChange({ subject: '' })}>
          <X aria-hidden="true" className="size-4" />
          <span>{t('audit.ofEverybody')}</span>
        </Button>
      )}
    </search>
  );
}
