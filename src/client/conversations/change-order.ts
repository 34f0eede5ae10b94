import type { Conversation, Own } from '../../shared/public.ts';
import type { Translate } from '../i18n/text.ts';
import { applyChange } from '../live/apply-event.ts';
import type { LiveClient } from '../live/client.ts';
import type { Live } from '../live/live.ts';
import { refusalOf, retryAfterOf, sentenceOf } from '../live/outcome.ts';
import type { Toast } from '../ui/use-toast.ts';
import { cachedConversation } from './cache.ts';

/** `guess`: what it will make of the reader's place, shown until the server has answered. */
export type Wish = { guess?: Partial<Own>; call(client: LiveClient): Promise<Own> };

export type Changing = { t: Translate; live: Live; toast: Toast };

/** Changes the reader's place in a conversation: shown at once, put right by the answer, taken back and said where it failed. What it then is; null where it failed. */
export async function changeOrder(by: Changing, conversationId: string, wish: Wish): Promise<Own | null> {
  const { t, live, toast } = by;
  const before = cachedConversation(live.queryClient, conversationId);
  if (before && wish.guess) hear(live, conversationId, { ...ownOf(before), ...wish.guess });
  try {
    const own = await wish.call(live.client);
    hear(live, conversationId, own);
    return own;
  } catch (error) {
    if (before && wish.guess) takeBack(live, before, wish.guess);
    const mayHelp = refusalOf(error) === null || retryAfterOf(error) !== null;
    const action = { label: t('ui.retry'), onPress: () => void changeOrder(by, conversationId, wish) };
    toast({ tone: 'danger', text: t(sentenceOf(error)), ...(mayHelp && { action }) });
    return null;
  }
}

function hear(live: Live, conversationId: string, own: Own): void {
  applyChange(live, { type: 'own', conversationId, own });
}

/** What the server said meanwhile stands, and so does what was guessed of anything else. */
function takeBack(live: Live, before: Conversation, guess: Partial<Own>): void {
  const now = cachedConversation(live.queryClient, before.id);
  if (!now || now.ownRevision !== before.ownRevision) return;
  const was = Object.fromEntries(Object.entries(ownOf(before)).filter(([name]) => name in guess));
  hear(live, before.id, { ...ownOf(now), ...was });
}

function ownOf(conversation: Conversation): Own {
  const { lastReadSeq, canWrite, notify, mutedUntil, pinned } = conversation;
  const { markedUnread, archivedSeq, mentionSeq, fromSeq, ownRevision } = conversation;
  const order = { notify, mutedUntil, pinned, markedUnread, archivedSeq };
  return { ...order, lastReadSeq, canWrite, mentionSeq, fromSeq, ownRevision };
}
