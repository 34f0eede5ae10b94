import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { useMe } from '../../session/use-me.ts';
import { Button } from '../../ui/button.tsx';
import type { ButtonProps } from '../../ui/button.tsx';
import { useConfirm } from '../../ui/use-confirm.ts';
import { useToast } from '../../ui/use-toast.ts';
import { useMakeCards } from './use-make-cards.ts';

type Props = Pick<ButtonProps, 'variant' | 'size'> & { person: { userId: string; name: string } };

/** Makes a card with which this person chooses another password, once what it does was agreed to. */
export function ResetButton({ person, ...look }: Props) {
  const t = useTranslate();
  const confirm = useConfirm();
  const toast = useToast();
  const { user } = useMe();
  const { reset } = useMakeCards();
  const fault = user.id === person.userId ? t('invitations.notYourself') : null;
  const ask = async () => {
    if (fault !== null) return toast({ text: fault });
    await confirm({
      title: t('invitations.resetAsk', { name: isolated(person.name) }),
      text: t('invitations.resetText'),
      doLabel: t('invitations.resetDo'),
      tone: 'primary',
      act: () => reset([person.userId]),
    });
  };
  return (
    <Button
      variant="secondary"
      {...look}
      aria-disabled={fault !== null || undefined}
      title={fault ?? undefined}
      onClick={() => void ask()}
    >
      {t('invitations.reset')}
    </Button>
  );
}
