import { limits } from '../../../shared/limits.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import type { ButtonProps } from '../../ui/button.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { useMakeCards } from './use-make-cards.ts';

type Props = Pick<ButtonProps, 'variant' | 'size'> & {
  userIds: readonly string[];
  /** For one person's page, where the number says nothing. */
  label?: string;
  fault?: string | null;
};

/** Makes a link and a card for each of these people, in place of those from before, and shows them once. */
export function InviteButton({ userIds, label, fault, ...look }: Props) {
  const t = useTranslate();
  const { invite, isInviting } = useMakeCards();
  const tooMany =
    userIds.length > limits.peopleAtOnce ? t('invitations.tooMany', { count: limits.peopleAtOnce }) : null;
  return (
    <ReasonedButton {...look} fault={fault ?? tooMany} busy={isInviting} onPress={() => invite([...userIds])}>
      {label ?? t('invitations.invite', { count: userIds.length })}
    </ReasonedButton>
  );
}
