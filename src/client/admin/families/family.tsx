import { useState } from 'react';
import type { FamilyRow, GuardianRow } from '../../../shared/families.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useConfirm } from '../../ui/use-confirm.ts';
import { AdminPage } from '../admin-page.tsx';
import { fresh } from '../fresh.ts';
import { usePanelHref, useSchool } from '../school.ts';
import { useAdminChange } from '../use-admin-change.ts';
import { AccessTag } from './family-list.tsx';
import { GuardianDialog } from './guardian-dialog.tsx';

/** One child: who answers for them, what each may, and the note that only the administration reads. */
export function Family({ studentId }: { studentId: string }) {
  const t = useTranslate();
  const hrefOf = usePanelHref();
  const { id: establishmentId } = useSchool();
  const [adding, setAdding] = useState(false);
  const asked = trpc.admin.guardianships.useQuery({ establishmentId, studentId, page: 1 }, fresh);
  const child = asked.data?.items[0];
  return (
    <AdminPage
      title={child ? isolated(child.name) : t('admin.families')}
      text={child && child.classes.length > 0 && <span>{child.classes.map(isolated).join(' · ')}</span>}
      back={{ href: hrefOf('families'), label: t('admin.families') }}
      actions={child && <Button onClick={() => setAdding(true)}>{t('admin.families.add')}</Button>}
      asked={asked}
    >
      {({ items: [one] }) =>
        one ? (
          <>
            <Guardians child={one} />
            <GuardianDialog child={one} open={adding} onClose={() => setAdding(false)} />
          </>
        ) : (
          <EmptyState title={t('person.unknown')} />
        )
      }
    </AdminPage>
  );
}

function Guardians({ child }: { child: FamilyRow }) {
  const t = useTranslate();
  return (
    <Card title={t('admin.families.guardians')}>
      {child.guardians.length === 0 && <p className="px-5 pb-5 text-soft">{t('admin.families.nobody')}</p>}
      <ul className="divide-y divide-line px-2 pb-2 empty:hidden">
        {child.guardians.map((guardian) => (
          <Guardian key={guardian.userId} child={child} guardian={guardian} />
        ))}
      </ul>
    </Card>
  );
}

function Guardian({ child, guardian }: { child: FamilyRow; guardian: GuardianRow }) {
  const t = useTranslate();
  const [changing, setChanging] = useState(false);
  const { userId, name, photo, access, note } = guardian;
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 px-3 py-3">
      <Avatar name={name} seed={userId} photo={photo} />
      <div className="min-w-0 flex-1 basis-48 space-y-1">
        <p className="flex flex-wrap items-center gap-2">
          <bdi className="font-semibold wrap-anywhere">{name}</bdi>
          <AccessTag access={access} />
        </p>
        <p className="text-sm text-soft">{t(`admin.families.means.${access}`)}</p>
        {note && (
          <p dir="auto" className="rounded-xl bg-sunken px-3 py-2 text-sm whitespace-pre-line wrap-anywhere">
            {note}
          </p>
        )}
      </div>
      <span className="flex flex-wrap gap-1">
        <Button variant="quiet" size="small" onClick={() => setChanging(true)}>
          {t('admin.families.change')}
        </Button>
        <Remove child={child} guardian={guardian} />
      </span>
      <GuardianDialog child={child} known={guardian} open={changing} onClose={() => setChanging(false)} />
    </li>
  );
}

function Remove({ child, guardian }: { child: FamilyRow; guardian: GuardianRow }) {
  const t = useTranslate();
  const confirm = useConfirm();
  const change = useAdminChange();
  const remove = () =>
    confirm({
      title: t('admin.families.removeTitle', { name: isolated(guardian.name), child: isolated(child.name) }),
      text: <p>{t(guardian.access === 'none' ? 'admin.families.removeDenied' : 'admin.families.removeText')}</p>,
      doLabel: t('admin.families.remove'),
      act: () =>
        change((admin, establishmentId) =>
          admin.removeGuardianship.mutate({
            guardianId: guardian.userId,
            studentId: child.studentId,
            establishmentId,
          }),
        ),
    });
  return (
    <Button variant="quiet" size="small" onClick={() => void remove()}>
      {t('admin.families.remove')}
    </Button>
  );
}
