import type { AnnouncementDraft } from '../../../shared/announcement-drafts.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { useLive } from '../../live/live.ts';
import { useToast } from '../../ui/use-toast.ts';
import { askAnnouncements } from '../ask-announcements.ts';
import { isEmpty } from '../kept-form.ts';
import { useWritten } from '../use-written.ts';
import { contentOf, writtenOfDraft } from './content-of.ts';

/**
 * A shared draft in the form: what is not saved yet is kept by the device, and while there is nothing so, the latest version stands there. `newer`: what
 * somebody else has saved since. Whatever is shown in place of what is not saved, that is saved first.
 */
export function useDraft(draft: AnnouncementDraft) {
  const t = useTranslate();
  const toast = useToast();
  const { client, queryClient, myId } = useLive();
  const { written: kept, change: changeKept, clear } = useWritten(draft.id);
  const latest = writtenOfDraft(draft);
  const isChanged = kept !== undefined && !isEmpty(kept);
  const written = isChanged ? kept : latest;
  const save = async (staff?: string[]) => {
    const { id } = draft;
    const content = contentOf(written);
    const { version, overtaken } = await client.announcements.saveDraft.mutate({
      id,
      basedOn: written.basedOn,
      content,
      staff,
    });
    clear(written);
    const text = overtaken ? t('drafts.overtaken', { name: isolated(overtaken.savedBy.name) }) : t('drafts.saved');
    toast({ ...(!overtaken && { tone: 'good' as const }), text });
    await askAnnouncements(queryClient);
    return version;
  };
  const see = async (version: number) => {
    const basedOn = isChanged ? await save() : draft.versions[0]!.version;
    const shown = await client.announcements.draft.query({ id: draft.id, version });
    changeKept({ ...writtenOfDraft(shown), basedOn });
  };
  const newer = isChanged
    ? draft.versions.find((one) => one.version > written.basedOn && one.savedBy.userId !== myId)
    : undefined;
  const change: typeof changeKept = (part) => changeKept(isChanged ? part : { ...latest, ...part });
  return { isReady: kept !== undefined, written, change, clear, isChanged, save, see, newer };
}
