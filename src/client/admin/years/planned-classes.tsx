import { useState } from 'react';
import type { RolloverPreview } from '../../../shared/classes.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Input } from '../../ui/input.tsx';
import { Table } from '../../ui/table.tsx';
import type { Column } from '../../ui/table-columns.ts';
import { Tag } from '../../ui/tag.tsx';
import type { Changes } from './changes.ts';

type Props = { preview: RolloverPreview; changes: Changes; onChange(changes: Changes): void };
type Row = RolloverPreview['classes'][number];

/** Each class beside the one that its students come to; an empty box: they leave. */
export function PlannedClasses({ preview, changes, onChange }: Props) {
  const t = useTranslate();
  const set = (row: Row, name: string) => {
    const next = name.trim() ? { name: name.trim(), level: row.next?.level ?? null } : null;
    const others = (changes.classes ?? []).filter(({ classId }) => classId !== row.id);
    onChange({ ...changes, classes: [...others, { classId: row.id, next }] });
  };
  const columns: Column<Row>[] = [
    { id: 'name', title: t('admin.years.now'), renderCell: ({ name }) => <bdi>{name}</bdi> },
    { id: 'students', title: t('admin.classes.students'), align: 'end', renderCell: ({ students }) => students },
    {
      id: 'next',
      title: t('admin.years.becomes'),
      renderCell: (row) => <Next row={row} onChange={(name) => set(row, name)} />,
    },
  ];
  return (
    <Card title={t('admin.years.classesOf', { year: isolated(preview.plan.year.name) })}>
      <p className="px-5 text-sm text-soft">{t('admin.years.classesText')}</p>
      <div className="p-4">
        <Table
          label={t('admin.years.becomes')}
          columns={columns}
          rows={preview.classes}
          idOf={({ id }) => id}
          nameOf={({ name }) => name}
          empty={<EmptyState title={t('admin.classes.none')} />}
        />
      </div>
    </Card>
  );
}

/** Asked for once it is left, so that a half typed name is no class. */
function Next({ row, onChange }: { row: Row; onChange(name: string): void }) {
  const t = useTranslate();
  const [typed, setTyped] = useState(row.next?.name ?? '');
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Input
        dir="auto"
        aria-label={t('admin.years.becomesOf', { name: isolated(row.name) })}
        className="max-w-44"
        maxLength={60}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => typed.trim() !== (row.next?.name ?? '') && onChange(typed)}
      />
      {!typed.trim() && (
        <Tag tone="warn">{t(row.kind === 'grouping' ? 'admin.years.endsThen' : 'admin.years.leave')}</Tag>
      )}
    </span>
  );
}
