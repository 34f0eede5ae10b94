import { useState } from 'react';
import type { ClassDetail } from '../../../shared/classes.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Notice } from '../../ui/notice.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { AdminPage } from '../admin-page.tsx';
import { fresh } from '../fresh.ts';
import { usePanelHref, useSchool } from '../school.ts';
import { ClassConversations } from './class-conversations.tsx';
import { ClassForm } from './class-form.tsx';
import { ClassPeople } from './class-people.tsx';
import { isOver } from './is-over.ts';
import { RemoveClass } from './remove-class.tsx';

/** One class: what follows it, who teaches it and who stands in, who attends it. */
export function ClassDetailPage({ classId }: { classId: string }) {
  const t = useTranslate();
  const hrefOf = usePanelHref();
  const { id: establishmentId } = useSchool();
  const asked = trpc.admin.class.useQuery({ establishmentId, classId }, fresh);
  const one = asked.data;
  return (
    <AdminPage
      title={one ? isolated(one.name) : t('admin.classes')}
      text={one && <Subtitle one={one} />}
      back={{ href: hrefOf('classes'), label: t('admin.classes') }}
      actions={one && <Actions one={one} />}
      asked={asked}
    >
      {(data) => (
        <div className="space-y-6">
          {isOver(data) && <Notice tone="info">{t('admin.classes.past', { year: isolated(data.year.name) })}</Notice>}
          <ClassConversations one={data} />
          <ClassPeople one={data} place="teachers" />
          <ClassPeople one={data} place="students" />
        </div>
      )}
    </AdminPage>
  );
}

function Subtitle({ one }: { one: ClassDetail }) {
  const t = useTranslate();
  const words = [one.kind === 'grouping' ? t('admin.classes.kind.grouping') : null, one.level, one.year.name];
  return (
    <span>
      {words
        .filter((word) => word !== null)
        .map(isolated)
        .join(' · ')}
    </span>
  );
}

function Actions({ one }: { one: ClassDetail }) {
  const t = useTranslate();
  const [renaming, setRenaming] = useState(false);
  const fault = isOver(one) ? t('admin.classes.past', { year: isolated(one.year.name) }) : null;
  return (
    <>
      <RemoveClass one={one} fault={fault} />
      <ReasonedButton variant="secondary" fault={fault} onPress={() => setRenaming(true)}>
        {t('admin.classes.rename')}
      </ReasonedButton>
      <ClassForm open={renaming} onClose={() => setRenaming(false)} known={one} />
    </>
  );
}
