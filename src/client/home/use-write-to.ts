import { useLocation } from 'wouter';
import type { Contact, Role } from '../../shared/public.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useWayOut } from '../conversations/use-way-out.ts';
import { refusalOf } from '../live/outcome.ts';
import { trpc } from '../trpc.ts';
import { useToast } from '../ui/use-toast.ts';
import { chatPath } from '../paths.ts';

/** Opens the one conversation with somebody, new or existing; the messages page fetches what it does not know yet. */
export function useWriteTo(role: Role): (contact: Pick<Contact, 'userId' | 'establishmentId'>) => Promise<void> {
  const t = useTranslate();
  const locale = useLocale();
  const toast = useToast();
  const [, navigate] = useLocation();
  const wayOut = useWayOut();
  const create = trpc.createConversation.useMutation();
  return async function writeTo(contact) {
    const { establishmentId, userId } = contact;
    try {
      const { id } = await create.mutateAsync({ establishmentId, participantIds: [userId] });
      navigate(chatPath(locale, role, id));
    } catch (error) {
      const action = wayOut(error, establishmentId, () => void writeTo(contact));
      toast({ tone: 'danger', text: t(refusalOf(error) ?? 'writeTo.failed'), action });
    }
  };
}
