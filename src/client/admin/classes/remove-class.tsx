import { useLocation } from 'wouter';
import type { ClassDetail } from '../../../shared/classes.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { useConfirm } from '../../ui/use-confirm.ts';
import { useToast } from '../../ui/use-toast.ts';
import { usePanelHref } from '../school.ts';
import { useAdminChange } from '../use-admin-change.ts';

/** Says before what becomes of its people and its conversations. `fault`: why it cannot be done. */
export function RemoveClass({ one, fault }: { one: ClassDetail; fault: string | null }) {
  const t = useTranslate();
  const [, navigate] = useLocation();
  const hrefOf = usePanelHref();
  const confirm = useConfirm();
  const toast = useToast();
  const change = useAdminChange();
  const remove = async () => {
    const act = async () => {
      const removal = { classId: one.id, withPeople: true };
      // Gone to first: the page of a class that is no more would say so.
      await change(async (admin, establishmentId) => {
        await admin.removeClass.mutate({ ...removal, establishmentId });
        navigate(hrefOf('classes'));
      });
    };
    const done = await confirm({
      title: t('admin.classes.removeTitle', { name: isolated(one.name) }),
      text: <Consequences one={one} />,
      doLabel: t('admin.classes.remove'),
      act,
    });
    if (done) toast({ tone: 'good', text: t('admin.classes.removed', { name: isolated(one.name) }) });
  };
  return (
    <ReasonedButton variant="quiet" fault={fault} onPress={() => void remove()}>
      {t('admin.classes.remove')}
    </ReasonedButton>
  );
}

function Consequences({ one }: { one: ClassDetail }) {
  const t = useTranslate();
  const people = one.teachers.length + one.students.length;
  const kept = one.conversations.filter(({ messageCount }) => messageCount > 0).length;
  return (
    <div className="space-y-2">
      <p>{t('admin.classes.removePeople', { count: people })}</p>
      {one.conversations.length > 0 && <p>{t(kept > 0 ? 'admin.classes.endKept' : 'admin.classes.endGone')}</p>}
    </div>
  );
}
