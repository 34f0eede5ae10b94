import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import type { ButtonProps } from '../../ui/button.tsx';
import { useConfirm } from '../../ui/use-confirm.ts';
import { useToast } from '../../ui/use-toast.ts';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { useSchool } from '../school.ts';

type Props = Pick<ButtonProps, 'size'> & { userIds: readonly string[]; fault?: string | null; onDone?(): void };

/** Takes back what is still open of these people's links, once it was agreed to. */
export function RevokeButton({ userIds, fault = null, onDone, ...look }: Props) {
  const t = useTranslate();
  const confirm = useConfirm();
  const toast = useToast();
  const utils = trpc.useUtils();
  const { id: establishmentId } = useSchool();
  const { mutateAsync } = trpc.admin.revokeInvitation.useMutation({
    onSuccess: () => utils.admin.invalidate(),
  });
  const ask = async () => {
    const isDone = await confirm({
      title: t('invitations.revokeAsk', { count: userIds.length }),
      text: t('invitations.revokeText'),
      doLabel: t('invitations.revoke'),
      tone: 'danger',
      act: () => mutateAsync({ establishmentId, userIds: [...userIds] }),
    });
    if (!isDone) return;
    toast({ tone: 'good', text: t('invitations.revoked') });
    onDone?.();
  };
  return (
    <ReasonedButton variant="quiet" {...look} fault={fault} onPress={() => void ask()}>
      {t('invitations.revoke')}
    </ReasonedButton>
  );
}
