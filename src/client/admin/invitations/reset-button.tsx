import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { useMe } from '../../session/use-me.ts';
import type { ButtonProps } from '../../ui/button.tsx';
import { useConfirm } from '../../ui/use-confirm.ts';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { useMakeCards } from './use-make-cards.ts';

type Props = Pick<ButtonProps, 'variant' | 'size'> & {
  person: { userId: string; name: string };
  fault?: string | null;
};

/** Makes a card with which this person chooses another password, once what it does was agreed to. */
export function ResetButton({ person, fault = null, ...look }: Props) {
  const t = useTranslate();
  const confirm = useConfirm();
  const { user } = useMe();
  const { reset } = useMakeCards();
  const ask = () =>
    confirm({
      title: t('invitations.resetAsk', { name: isolated(person.name) }),
      text: t('invitations.resetText'),
      doLabel: t('invitations.resetDo'),
      tone: 'primary',
      act: () => reset([person.userId]),
    });
  const own = user.id === person.userId ? t('invitations.notYourself') : null;
  return (
    <ReasonedButton variant="secondary" {...look} fault={own ?? fault} onPress={() => void ask()}>
      {t('invitations.reset')}
    </ReasonedButton>
  );
}
