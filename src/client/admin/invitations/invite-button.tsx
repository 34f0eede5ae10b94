import { limits } from '../../../shared/limits.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import type { ButtonProps } from '../../ui/button.tsx';
import { useToast } from '../../ui/use-toast.ts';
import { useMakeCards } from './use-make-cards.ts';

type Props = Pick<ButtonProps, 'variant' | 'size'> & {
  userIds: readonly string[];
  /** For one person's page, where the number says nothing. */
  label?: string;
};

/** Makes a link and a card for each of these people, in place of those from before, and shows them once. */
export function InviteButton({ userIds, label, ...look }: Props) {
  const t = useTranslate();
  const toast = useToast();
  const { invite, isInviting } = useMakeCards();
  const tooMany = userIds.length > limits.peopleAtOnce;
  const fault =
    userIds.length === 0
      ? t('invitations.needsOne')
      : tooMany
        ? t('invitations.tooMany', { count: limits.peopleAtOnce })
        : null;
  const press = () => (fault === null ? invite([...userIds]) : toast({ text: fault }));
  return (
    <Button
      {...look}
      aria-disabled={fault !== null || undefined}
      title={fault ?? undefined}
      busy={isInviting}
      onClick={press}
    >
      {label ?? t('invitations.invite', { count: userIds.length })}
    </Button>
  );
}
