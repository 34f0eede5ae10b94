import { limits } from '../../shared/limits.ts';
import type { Scheduled } from '../../shared/scheduled.ts';
import { addToDraft } from '../drafts/add-to-draft.ts';
import { besideDraftIn } from '../files/beside-draft.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import type { Live } from '../live/live.ts';
import { useLive } from '../live/live.ts';
import { refusalOf } from '../live/outcome.ts';
import { useAttempt } from '../messages/use-attempt.ts';
import { useToast } from '../ui/use-toast.ts';
import { askWaiting } from './use-waiting.ts';

/** Puts what waited back where it was written, behind what stands there by now, and says so. */
export function useTakeBack(): (waiting: Scheduled) => void {
  const live = useLive();
  const t = useTranslate();
  const toast = useToast();
  const attempt = useAttempt();
  const back = async (waiting: Scheduled) => {
    await takeBack(live, waiting);
    toast({ text: t('later.takenBack') });
  };
  return (waiting) => {
    if (hasRoomFor(live, waiting)) void attempt(() => back(waiting));
    else toast({ tone: 'danger', text: t('later.noRoom') });
  };
}

function hasRoomFor(live: Live, { conversationId, attachments }: Scheduled): boolean {
  if (attachments.length === 0) return true;
  const together = [...besideDraftIn(live, conversationId), ...attachments];
  return new Set(together.map(({ id }) => id)).size <= limits.attachmentsToMessage;
}

/** What was taken back here, or is about to be: a second press, or the note that it was scheduled with, would put its text there twice. */
const taken = new WeakMap<Live, Set<string>>();

async function takeBack(live: Live, waiting: Scheduled): Promise<void> {
  const known = taken.get(live) ?? new Set();
  if (known.has(waiting.id)) return;
  taken.set(live, known.add(waiting.id));
  const { client, drafts, files, queryClient } = live;
  const { conversationId, body, replyToId, attachments } = await cancelled(client, waiting).catch((error: unknown) => {
    known.delete(waiting.id);
    throw error;
  });
  addToDraft(drafts, conversationId, { text: body, about: replyToId });
  files.giveBack({ conversationId }, attachments);
  await askWaiting(queryClient);
}

/** Whoever did not hear that it was done asks again, and what they hold of it is all that there is then. */
async function cancelled(client: Live['client'], waiting: Scheduled): Promise<Scheduled> {
  try {
    return await client.cancelScheduled.mutate({ id: waiting.id });
  } catch (error) {
    if (refusalOf(error) === 'scheduled.unknown') return waiting;
    throw error;
  }
}
