import type { Conversation } from '../../shared/public.ts';
import { useHasBlocked } from '../blocks/use-has-blocked.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { useMembershipIn } from '../session/use-membership-in.ts';
import { readOnlyReason } from './read-only-reason.ts';
import { useNow } from './use-now.ts';

/** Why the reader may not write in this conversation now; it comes and goes with the hours of the school. */
export function useReadOnlyReason(conversation: Conversation): string | null {
  const t = useTranslate();
  const locale = useLocale();
  const { myId } = useLive();
  const membership = useMembershipIn(conversation.establishmentId);
  const hasBlocked = useHasBlocked(conversation);
  return readOnlyReason(conversation, { myId, membership, hasBlocked, nowMs: useNow(), locale }, t);
}
