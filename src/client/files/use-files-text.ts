import type { Translate } from '../i18n/text.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import type { Live } from '../live/live.ts';
import { useStore } from '../live/store.ts';
import { besideDraftIn } from './beside-draft.ts';
import { filesText } from './files-text.ts';

/** What waits in a conversation without words: the files beside its draft, and those of its last message on the way. */
export function useFilesText(conversationId: string): { besideDraft: string; ofPending: string } {
  const t = useTranslate();
  const live = useLive();
  // Two texts: how far a file has come draws no row anew.
  const besideDraft = useStore(live.files.store, () => beside(live, conversationId, t));
  const ofPending = useStore(live.outbox.store, () => pending(live, conversationId, t));
  return { besideDraft, ofPending };
}

function beside(live: Live, conversationId: string, t: Translate): string {
  return filesText(besideDraftIn(live, conversationId), t);
}

function pending({ files, outbox }: Live, conversationId: string, t: Translate): string {
  const last = outbox.store.get().findLast((one) => one.state === 'pending' && one.conversationId === conversationId);
  return filesText(last?.attachmentIds.flatMap((id) => files.find(id) ?? []) ?? [], t);
}
