import { classAudiences } from '../../../shared/classes.ts';
import type { ClassAudience, ClassDetail } from '../../../shared/classes.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { Card } from '../../ui/card.tsx';
import { useConfirm } from '../../ui/use-confirm.ts';
import { useToast } from '../../ui/use-toast.ts';
import { useUi } from '../../ui/ui-context.ts';
import { useAdminChange } from '../use-admin-change.ts';
import { isOver } from './is-over.ts';

/** The conversations that follow the class: opened here, and ended, with what becomes of them. */
export function ClassConversations({ one }: { one: ClassDetail }) {
  const t = useTranslate();
  return (
    <Card title={t('admin.classes.conversations')}>
      <p className="px-5 text-sm text-soft">{t('admin.classes.followText')}</p>
      <ul className="divide-y divide-line p-2">
        {classAudiences.map((audience) => (
          <Line key={audience} one={one} audience={audience} />
        ))}
      </ul>
    </Card>
  );
}

function Line({ one, audience }: { one: ClassDetail; audience: ClassAudience }) {
  const t = useTranslate();
  const found = one.conversations.find((each) => each.audience === audience);
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 px-3 py-2">
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{t(`admin.classes.with.${audience}`)}</span>
        <span className="block text-sm text-faint">
          {found
            ? t('admin.classes.open', { name: isolated(found.title), count: found.participantCount })
            : t('admin.classes.notOpen')}
        </span>
      </span>
      {!isOver(one) && (found ? <End one={one} audience={audience} /> : <Open one={one} audience={audience} />)}
    </li>
  );
}

function Open({ one, audience }: { one: ClassDetail; audience: ClassAudience }) {
  const t = useTranslate();
  const toast = useToast();
  const { explain } = useUi();
  const change = useAdminChange();
  const fault = one.teachers.every(({ suspended }) => suspended) ? t('class.needsTeacher') : null;
  const open = async () => {
    const name = isolated(one.name);
    const title = audience === 'families' ? t('admin.classes.familiesOf', { name }) : one.name;
    const opened = { classId: one.id, with: audience, title };
    await change((admin, establishmentId) => admin.openClassConversation.mutate({ ...opened, establishmentId })).catch(
      (error: unknown) => toast({ tone: 'danger', text: explain(error, 'action').text }),
    );
  };
  return (
    <ReasonedButton variant="secondary" size="small" fault={fault} onPress={() => void open()}>
      {t('admin.classes.openConversation')}
    </ReasonedButton>
  );
}

function End({ one, audience }: { one: ClassDetail; audience: ClassAudience }) {
  const t = useTranslate();
  const confirm = useConfirm();
  const change = useAdminChange();
  const written = one.conversations.some((each) => each.audience === audience && each.messageCount > 0);
  const end = () =>
    confirm({
      title: t('admin.classes.endTitle'),
      text: <p>{t(written ? 'admin.classes.endKept' : 'admin.classes.endGone')}</p>,
      doLabel: t('admin.classes.end'),
      act: () =>
        change((admin, establishmentId) =>
          admin.closeClassConversation.mutate({ classId: one.id, with: audience, establishmentId }),
        ),
    });
  return (
    <Button variant="quiet" size="small" onClick={() => void end()}>
      {t('admin.classes.end')}
    </Button>
  );
}
