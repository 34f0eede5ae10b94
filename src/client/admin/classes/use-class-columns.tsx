import type { ClassRow } from '../../../shared/classes.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Link } from '../../ui/link.tsx';
import type { Column } from '../../ui/table-columns.ts';
import { Tag } from '../../ui/tag.tsx';
import { usePanelHref } from '../school.ts';

/** What the list says of a class: its name with the way to it, its numbers, and what follows it. */
export function useClassColumns(): Column<ClassRow>[] {
  const t = useTranslate();
  const hrefOf = usePanelHref();
  return [
    {
      id: 'name',
      title: t('admin.classes.name'),
      order: ({ name }) => name,
      renderCell: ({ id, name, kind }) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          <Link href={hrefOf('classes', id)}>
            <bdi>{name}</bdi>
          </Link>
          {kind === 'grouping' && <Tag>{t('admin.classes.kind.grouping')}</Tag>}
        </span>
      ),
    },
    {
      id: 'level',
      title: t('admin.classes.level'),
      order: ({ level }) => level ?? '',
      renderCell: ({ level }) => <bdi>{level ?? '–'}</bdi>,
    },
    {
      id: 'teachers',
      title: t('admin.classes.teachers'),
      order: ({ teachers }) => teachers,
      align: 'end',
      renderCell: ({ teachers }) => teachers,
    },
    {
      id: 'students',
      title: t('admin.classes.students'),
      order: ({ students }) => students,
      align: 'end',
      renderCell: ({ students }) => students,
    },
    {
      id: 'conversations',
      title: t('admin.classes.conversations'),
      renderCell: ({ conversations }) => (
        <span className="inline-flex flex-wrap gap-1.5">
          {conversations.length === 0 && <span>–</span>}
          {conversations.map((audience) => (
            <Tag key={audience} tone="accent">
              {t(`admin.classes.with.${audience}`)}
            </Tag>
          ))}
        </span>
      ),
    },
  ];
}
