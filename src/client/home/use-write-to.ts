import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Contact, Role } from '../../shared/public.ts';
import type { PlainKey } from '../i18n/text.ts';
import { useLocale } from '../i18n/use-translate.ts';
import { refusalOf } from '../live/outcome.ts';
import { trpc } from '../trpc.ts';
import { chatPath } from '../paths.ts';

/** Opens the one conversation with somebody, new or existing; the messages page fetches what it does not know yet. */
export function useWriteTo(role: Role) {
  const locale = useLocale();
  const [, navigate] = useLocation();
  const [trouble, setTrouble] = useState<PlainKey | null>(null);
  const create = trpc.createConversation.useMutation();
  const writeTo = async ({ establishmentId, userId }: Contact) => {
    setTrouble(null);
    try {
      const { id } = await create.mutateAsync({ establishmentId, participantIds: [userId] });
      navigate(chatPath(locale, role, id));
    } catch (error) {
      setTrouble(refusalOf(error) ?? 'home.createFailed');
    }
  };
  return { writeTo, trouble };
}
