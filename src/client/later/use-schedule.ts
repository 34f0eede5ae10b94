import { v7 as newId } from 'uuid';
import type { Conversation } from '../../shared/public.ts';
import { useZone } from '../conversations/use-zone.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { serverNow } from '../live/server-clock.ts';
import { useToast } from '../ui/use-toast.ts';
import { sayTime } from './times.ts';
import { useTakeBack } from './use-take-back.ts';
import { askWaiting } from './use-waiting.ts';

/** `about`: the message that it answers, '' for none. */
export type Written = { body: string; about: string; attachmentIds: readonly string[] };

/** Hands what was written, with its files, to the server for its time. Until the server has it, it stays where it was; then that is said, with the way back. */
export function useSchedule({ id: conversationId, establishmentId }: Conversation) {
  const live = useLive();
  const t = useTranslate();
  const locale = useLocale();
  const zone = useZone(establishmentId);
  const toast = useToast();
  const takeBack = useTakeBack();
  const typed = () => live.drafts.store.get()[conversationId];

  /** The id is the same at each new try, or a lost answer would send it twice. */
  return ({ body, about, attachmentIds }: Written, id: string = newId()) =>
    async (at: Date): Promise<void> => {
      const before = typed();
      const reply = about !== '' && { replyToId: about };
      const files = attachmentIds.length > 0 && { attachmentIds: [...attachmentIds] };
      const scheduled = await live.client.scheduleMessage.mutate({ id, conversationId, body, at, ...reply, ...files });
      // Whoever typed on meanwhile goes on.
      if (typed() === before) live.drafts.set(conversationId, '', '');
      live.files.sent(attachmentIds);
      const action = { label: t('later.takeBack'), onPress: () => takeBack(scheduled) };
      toast({ tone: 'good', text: t('later.planned', { time: sayTime(at, serverNow(), locale, zone) }), action });
      await askWaiting(live.queryClient);
    };
}
