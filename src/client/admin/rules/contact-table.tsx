import { contactRules as bound, isWithin, type ContactRules } from '../../../shared/contact-rules.ts';
import { roles } from '../../../shared/public.ts';
import type { ContactRule, Role } from '../../../shared/public.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { PlainSelect } from '../../ui/plain-select.tsx';
import { Table } from '../../ui/table.tsx';

const rules: ContactRule[] = ['always', 'childTaught', 'taught', 'guardian', 'never'];

type Props = { rules: ContactRules; onChange(rules: ContactRules): void };

/** From whom to whom, a select a cell; what Préau allows nowhere is shut and says so. On a phone a card for each who writes. */
export function ContactTable({ rules: table, onChange }: Props) {
  const t = useTranslate();
  const set = (from: Role, to: Role, rule: ContactRule) =>
    onChange({ ...table, [from]: { ...table[from], [to]: rule } });
  const columns = [
    {
      id: 'from',
      title: t('adminRules.writer'),
      renderCell: (from: Role) => <span className="whitespace-nowrap">{t(`adminRules.as.${from}`)}</span>,
    },
    ...roles.map((to) => ({
      id: to,
      title: t(`adminRules.to.${to}`),
      renderCell: (from: Role) => (
        <Cell from={from} to={to} rule={table[from][to]} onChange={(rule) => set(from, to, rule)} />
      ),
    })),
  ];
  return (
    <div className="overflow-x-auto px-2 pb-5">
      <p className="px-3 pb-3 text-pretty text-soft">{t('adminRules.tableText')}</p>
      <Table
        label={t('adminRules.table')}
        columns={columns}
        rows={roles}
        idOf={(role) => role}
        nameOf={(role) => t(`adminRules.as.${role}`)}
        empty={null}
      />
    </div>
  );
}

type CellProps = { from: Role; to: Role; rule: ContactRule; onChange(rule: ContactRule): void };

function Cell({ from, to, rule, onChange }: CellProps) {
  const t = useTranslate();
  const limit = bound[from][to];
  const isShut = limit === 'never';
  const name = t('adminRules.cell', { first: t(`adminRules.as.${from}`), second: t(`adminRules.to.${to}`) });
  return (
    <span className="block w-full min-w-43 @2xl:min-w-39">
      <PlainSelect
        dense
        aria-label={isShut ? `${name}. ${t('adminRules.beyond')}` : name}
        title={isShut ? t('adminRules.beyond') : undefined}
        disabled={isShut}
        value={rule}
        onChange={(event) => onChange(event.currentTarget.value as ContactRule)}
      >
        {rules
          .filter((one) => isWithin(limit, one))
          .map((one) => (
            <option key={one} value={one}>
              {t(`adminRules.${one}`)}
            </option>
          ))}
      </PlainSelect>
      {isShut && <span className="mt-1 block text-xs text-pretty text-faint">{t('adminRules.beyond')}</span>}
    </span>
  );
}
