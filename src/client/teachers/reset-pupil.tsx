import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { AccessCards } from '../../shared/invitations.ts';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { ShownArea } from '../layout/area.tsx';
import { trpc } from '../trpc.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ReasonedButton } from '../ui/reasoned-button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useConfirm } from '../ui/use-confirm.ts';
import { pupilCardArea } from './pupil-card-area.ts';
import type { Family } from './target.ts';

type Props = { pupil: Family; establishmentId: string };

/** Makes a card with which a pupil chooses another password, once what it does was agreed to, and shows it this once. */
export function ResetPupil({ pupil: { userId, name, byName }, establishmentId }: Props) {
  const t = useTranslate();
  const confirm = useConfirm();
  const [made, setMade] = useState<AccessCards | null>(null);
  const { mutateAsync } = trpc.admin.resetAccess.useMutation();
  const fault = byName ? null : t('class.hasEmail');
  const ask = () =>
    confirm({
      title: t('invitations.resetAsk', { name: isolated(name) }),
      text: t('invitations.resetText'),
      doLabel: t('invitations.resetDo'),
      tone: 'primary',
      act: async () => setMade(await mutateAsync({ establishmentId, userIds: [userId] })),
    });
  return (
    <>
      <ReasonedButton variant="quiet" size="small" fault={fault} onPress={() => void ask()}>
        <KeyRound aria-hidden="true" className="size-4 shrink-0" />
        <span>{t('invitations.reset')}</span>
      </ReasonedButton>
      <Dialog
        open={made !== null}
        onClose={() => setMade(null)}
        title={t('class.cardOf', { name: isolated(name) })}
        wide
      >
        {made && (
          <ShownArea area={pupilCardArea} props={{ made }} fallback={<Skeleton className="m-5 h-72" />} within />
        )}
      </Dialog>
    </>
  );
}
