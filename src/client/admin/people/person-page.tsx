import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { AdminPage } from '../admin-page.tsx';
import { fresh } from '../fresh.ts';
import { usePanelHref, useSchool } from '../school.ts';
import { personParts } from './person-parts.ts';
import { PersonState } from './person-state.tsx';

/** One person: who they are, what they may, and what was done about them. */
export function PersonPage({ userId }: { userId: string }) {
  const t = useTranslate();
  const hrefOf = usePanelHref();
  const asked = trpc.admin.person.useQuery({ establishmentId: useSchool().id, userId }, fresh);
  const person = asked.data;
  return (
    <AdminPage
      title={person?.name ?? t('people.person')}
      text={person ? t(`role.${person.role}`) : '\u00a0'}
      back={{ href: hrefOf('people'), label: t('admin.people') }}
      asked={asked}
    >
      {(shown) => (
        <div className="space-y-6">
          <PersonState person={shown} />
          <div className="grid items-start gap-6 @5xl/panel:grid-cols-2">
            {personParts.map((Part, at) => (
              <Part key={at} person={shown} />
            ))}
          </div>
        </div>
      )}
    </AdminPage>
  );
}
