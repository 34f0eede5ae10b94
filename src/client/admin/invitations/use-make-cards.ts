import { useLocation } from 'wouter';
import type { AccessCards } from '../../../shared/invitations.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { refusalOf } from '../../live/outcome.ts';
import { trpc } from '../../trpc.ts';
import { useToast } from '../../ui/use-toast.ts';
import { usePanelHref, useSchool } from '../school.ts';
import { shownCards } from './cards-store.ts';

/** Makes cards for people of the panel's school and leads to them. What the server refuses of an invitation is said in a toast, of a reset where it was asked. */
export function useMakeCards() {
  const t = useTranslate();
  const toast = useToast();
  const show = useShowCards();
  const { id: establishmentId } = useSchool();
  const onError = (error: unknown) => {
    toast({ tone: 'danger', text: t(refusalOf(error) ?? 'invitations.inviteFailed') });
  };
  const invite = trpc.admin.invite.useMutation({ onSuccess: show, onError });
  const reset = trpc.admin.resetAccess.useMutation({ onSuccess: show });
  return {
    invite: (userIds: string[]) => invite.mutate({ establishmentId, userIds }),
    isInviting: invite.isPending,
    reset: (userIds: string[]) => reset.mutateAsync({ establishmentId, userIds }),
  };
}

/** Leads to the page of the cards that were just made. */
export function useShowCards(): (cards: AccessCards) => void {
  const hrefOf = usePanelHref();
  const [, navigate] = useLocation();
  return (cards) => {
    shownCards.set(cards);
    navigate(hrefOf('invitations', 'cards'));
  };
}
