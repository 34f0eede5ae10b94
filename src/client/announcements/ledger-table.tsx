import type { LedgerRow } from '../../shared/announcements.ts';
import type { NoticeReason } from '../../shared/notices.ts';
import { dayYearAndClock } from '../conversations/when.ts';
import type { Zone } from '../conversations/when.ts';
import type { PlainKey } from '../i18n/text.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Table } from '../ui/table.tsx';
import type { Column } from '../ui/table-columns.ts';

type Props = { rows: readonly LedgerRow[]; zone: Zone; isAsking: boolean };

const told: Record<NoticeReason, PlainKey> = {
  due: 'announcing.told.coming',
  quiet: 'announcing.told.quiet',
  own: 'announcing.told.over',
  deleted: 'announcing.told.over',
  seen: 'announcing.told.read',
  muted: 'announcing.told.unwished',
  mentionsOnly: 'announcing.told.unwished',
  level: 'announcing.told.unwished',
  off: 'announcing.told.unwished',
  told: 'announcing.told.told',
  together: 'announcing.told.told',
  summary: 'announcing.told.told',
  read: 'announcing.told.read',
  left: 'announcing.told.over',
  ended: 'announcing.told.over',
  suspended: 'announcing.told.over',
  noDevice: 'announcing.told.none',
  unreachable: 'announcing.told.failed',
  late: 'announcing.told.failed',
};

/** Each of whom it is for: what they are, whether they read it, when they said so, and whether their devices were told and they were mailed. */
export function LedgerTable({ rows, zone, isAsking }: Props) {
  const t = useTranslate();
  const locale = useLocale();
  const columns: Column<LedgerRow>[] = [
    { id: 'name', title: t('announcing.person'), renderCell: ({ name }) => <bdi>{name}</bdi> },
    {
      id: 'role',
      title: t('announcing.role'),
      // The narrowest column, in which a word would be broken.
      renderCell: ({ role }) => <span className="whitespace-nowrap">{t(`role.${role}`)}</span>,
    },
    { id: 'state', title: t('announcing.state'), renderCell: ({ state }) => t(`announcing.is.${state}`) },
    {
      id: 'at',
      title: t('announcing.at'),
      renderCell: ({ acknowledgedAt }) => acknowledgedAt && dayYearAndClock(acknowledgedAt, locale, zone),
    },
    {
      id: 'told',
      title: t('announcing.devices'),
      renderCell: ({ state, told: reason }) =>
        state === 'notShared' ? null : t(reason === null ? 'announcing.told.none' : told[reason]),
    },
    {
      id: 'mailed',
      title: t('announcing.mails'),
      renderCell: ({ mailed }) => mailed && t(`announcing.mailed.${mailed}`),
    },
  ];
  return (
    <Table
      label={t('announcing.ledger')}
      columns={isAsking ? columns : columns.filter(({ id }) => id !== 'at')}
      rows={rows}
      idOf={({ userId }) => userId}
      nameOf={({ name }) => name}
      empty={<EmptyState title={t('announcing.nobody')} />}
    />
  );
}
