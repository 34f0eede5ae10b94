import type { Conversation, Message } from '../../shared/public.ts';
import { seesEveryoneIn } from '../../shared/may.ts';
import { bearsReactions, editFault, mayReactIn, mayRemoveMessages, undoMs } from '../../shared/may-message.ts';
import { useNow } from '../conversations/use-now.ts';
import { useReadOnlyReason } from '../conversations/use-read-only-reason.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { applyChange } from '../live/apply-event.ts';
import { useLive } from '../live/live.ts';
import { useMembershipIn } from '../session/use-membership-in.ts';
import { useToast } from '../ui/use-toast.ts';
import { changeIn } from './kept-draft.ts';
import { react } from './react.ts';
import { useAttempt } from './use-attempt.ts';
import { useAbout } from './use-draft.ts';

/** What the reader may do with the messages of a conversation, and the doing of it: what fails is said, and offered again. */
export function useActs(conversation: Conversation) {
  const t = useTranslate();
  const toast = useToast();
  const live = useLive();
  const { client, myId, drafts } = live;
  const { id: conversationId, kind, establishmentId } = conversation;
  const membership = useMembershipIn(establishmentId);
  const readOnly = useReadOnlyReason(conversation);
  const silent = useReadOnlyReason({ ...conversation, canWrite: true });
  const changing = useAbout(changeIn(conversationId));
  const nowMs = useNow();
  const may = membership?.may;
  const busy = changing === '' ? readOnly : t('acts.finishChange');

  const attempt = useAttempt();
  const apply = (message: Message) => applyChange(live, { type: 'message', message });
  const restore = (id: string) => attempt(async () => apply(await client.restoreMessage.mutate({ id })));
  const remove = async (id: string, reason?: string) => {
    apply(await client.deleteMessage.mutate({ id, ...(reason !== undefined && { reason }) }));
    const undo = { label: t('message.undo'), onPress: () => void restore(id) };
    toast({ text: t('message.nowDeleted'), staysMs: undoMs, action: undo });
  };

  /** To an announcement those react who only read, at the hours at which they write elsewhere. */
  const reactFault = () => {
    if (bearsReactions(kind)) return readOnly;
    if (!may || !mayReactIn(kind, may)) return t('reaction.notAllowed');
    return may.write === 'never' ? t('conversation.readOnly.students') : silent;
  };

  return {
    /** Why each cannot be done at present; null where it can. */
    faults: (message: Message) => {
      const late = may ? editFault(message, myId, may, nowMs) : 'message.notYours';
      return {
        reply: busy,
        edit: busy ?? (late && t(late)),
        react: reactFault(),
      };
    },
    /** Staff remove what others wrote, with a reason. */
    mayRemove: membership !== undefined && mayRemoveMessages({ kind, role: membership.role }),
    seesReactors: membership !== undefined && seesEveryoneIn(kind, membership.role),
    reply: ({ id }: Message) => drafts.set(conversationId, drafts.store.get()[conversationId] ?? '', id),
    edit: ({ id, body }: Message) => drafts.set(changeIn(conversationId), body, id),
    remove: ({ id }: Message) => void attempt(() => remove(id)),
    /** Rejects where it is refused: the dialog says why, and keeps what was typed. */
    removeFor: ({ id }: Message, reason: string) => remove(id, reason),
    toggle: ({ id }: Message, emoji: string, on: boolean) => void attempt(() => react(live, { id, kind }, emoji, on)),
  };
}
