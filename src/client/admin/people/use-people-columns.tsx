import type { ListedPerson } from '../../../shared/people.ts';
import { dayAndYear } from '../../conversations/when.ts';
import { listed } from '../../i18n/joined.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { Link } from '../../ui/link.tsx';
import type { Column } from '../../ui/table-columns.ts';
import { usePanelHref, useSchool } from '../school.ts';
import { PersonState } from './person-state.tsx';

/** What the list says of each. Those that can be ordered by are ordered by the server. */
export function usePeopleColumns(): Column<ListedPerson>[] {
  const t = useTranslate();
  const locale = useLocale();
  const { timezone } = useSchool();
  const hrefOf = usePanelHref();
  const byServer = () => 0;
  return [
    {
      id: 'name',
      title: t('people.name'),
      order: byServer,
      renderCell: ({ userId, name, email, username }) => (
        <>
          <Link href={hrefOf('people', userId)}>
            <bdi>{name}</bdi>
          </Link>
          <span className="block text-sm font-normal text-faint @2xl:min-w-52">
            <bdi dir="ltr">{email ?? username}</bdi>
          </span>
        </>
      ),
    },
    {
      id: 'role',
      title: t('people.role'),
      renderCell: ({ role }) => <span className="whitespace-nowrap">{t(`role.${role}`)}</span>,
    },
    {
      id: 'classes',
      title: t('people.classes'),
      renderCell: ({ classes }) => classes.length > 0 && <bdi>{listed(classes, locale)}</bdi>,
    },
    {
      id: 'family',
      title: t('people.relatives'),
      renderCell: ({ family }) => family.length > 0 && <bdi className="wrap-break-word">{listed(family, locale)}</bdi>,
    },
    {
      id: 'lastSeen',
      title: t('people.lastSeen'),
      order: byServer,
      renderCell: ({ lastSeenAt }) => (lastSeenAt ? dayAndYear(lastSeenAt, locale, timezone) : '–'),
    },
    {
      id: 'state',
      title: t('people.state'),
      renderCell: (person) => (person.suspension || !person.hasSignedIn) && <PersonState person={person} />,
    },
  ];
}
