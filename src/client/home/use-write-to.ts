import { useLocation } from 'wouter';
import type { Contact, Role } from '../../shared/public.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useWayOut } from '../conversations/use-way-out.ts';
import { useLive } from '../live/live.ts';
import { refusalOf } from '../live/outcome.ts';
import { trpc } from '../trpc.ts';
import { useToast } from '../ui/use-toast.ts';
import { chatPath } from '../paths.ts';

type WriteTo = (contact: Pick<Contact, 'userId' | 'establishmentId'>, begin?: string) => Promise<void>;

/** Opens the one conversation with somebody, new or existing; the messages page fetches what it does not know yet. `begin` stands in the box, where nothing is begun there. */
export function useWriteTo(role: Role): WriteTo {
  const t = useTranslate();
  const locale = useLocale();
  const toast = useToast();
  const [, navigate] = useLocation();
  const wayOut = useWayOut();
  const { drafts } = useLive();
  const create = trpc.createConversation.useMutation();
  return async function writeTo(contact, begin = '') {
    const { establishmentId, userId } = contact;
    try {
      const { id } = await create.mutateAsync({ establishmentId, participantIds: [userId] });
      if (begin !== '' && !drafts.store.get()[id]) drafts.set(id, begin);
      navigate(chatPath(locale, role, id));
    } catch (error) {
      const action = wayOut(error, establishmentId, () => void writeTo(contact, begin));
      toast({ tone: 'danger', text: t(refusalOf(error) ?? 'writeTo.failed'), action });
    }
  };
}
