import type { OutboxMail } from '../../../shared/mails.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { useConfirm } from '../../ui/use-confirm.ts';
import { useToast } from '../../ui/use-toast.ts';
import { useAdminChange } from '../use-admin-change.ts';

/** What waits is stopped, what is over sent again, once that was agreed to. */
export function MailActions({ mail: { id: mailId, endedAt, name } }: { mail: OutboxMail }) {
  const t = useTranslate();
  const confirm = useConfirm();
  const toast = useToast();
  const change = useAdminChange();
  const what = endedAt ? 'again' : 'stop';
  const act = () =>
    change((admin, establishmentId) =>
      endedAt
        ? admin.sendMailAgain.mutate({ establishmentId, mailId })
        : admin.stopMail.mutate({ establishmentId, mailId }),
    );
  const ask = async () => {
    const isDone = await confirm({
      title: t(`outbox.${what}.ask`, { name: isolated(name ?? t('outbox.nobody')) }),
      text: t(`outbox.${what}.text`),
      doLabel: t(`outbox.${what}.do`),
      tone: endedAt ? 'primary' : 'danger',
      act,
    });
    if (isDone) toast({ tone: 'good', text: t(`outbox.${what}.done`) });
  };
  return (
    <Button
      variant="quiet"
      size="small"
      aria-label={t(`outbox.${what}.of`, { name: isolated(name ?? t('outbox.nobody')) })}
      onClick={() => void ask()}
    >
      {t(`outbox.${what}.do`)}
    </Button>
  );
}
