import { isOut } from '../../shared/announcements.ts';
import type { Announcement } from '../../shared/announcements.ts';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { useConfirm } from '../ui/use-confirm.ts';
import { useToast } from '../ui/use-toast.ts';
import { filesIn, hasFiles, ofForm, without } from './form-files.ts';
import { isEmpty, isSame, keptForm, placeOf, writtenOf } from './kept-form.ts';

/** Puts an announcement into the form again; where another one is begun there, once its author gives that up. False where they do not. */
export function useWriteOn(): (announcement: Announcement) => Promise<boolean> {
  const t = useTranslate();
  const confirm = useConfirm();
  const toast = useToast();
  const live = useLive();
  const { keep, myId, files } = live;
  return async (announcement) => {
    const back = writtenOf(announcement);
    const begun = await keptForm(keep, myId);
    await files.ready;
    const chosen = filesIn(live, 'new');
    // It was sent from the form and not answered there: then its dates still stand in it.
    const { day, clock, isLater, outDay, outClock, hasEnd, endDay, endClock } = begun;
    const dated = { ...back, day, clock, isLater, outDay, outClock, hasEnd, endDay, endClock };
    const isIts = isSame(begun, dated) && (chosen.length === 0 || hasFiles(chosen, announcement));
    const asked = {
      title: t('announcing.replace.ask'),
      text: begun.title
        ? t('announcing.replace.named', { name: isolated(begun.title) })
        : t('announcing.replace.unnamed'),
      doLabel: t('announcing.replace'),
      stayLabel: t('announcing.replace.stay'),
    };
    const isFree = isEmpty(begun) && chosen.length === 0;
    if (!isFree && !isIts && !(await confirm(asked))) return false;
    keep.set(placeOf(myId), isIts ? dated : back);
    const { attachments, establishmentId } = announcement;
    // What is out carries its own for good.
    const own = isOut(announcement) ? [] : attachments;
    files.remove(without(chosen, own).map(({ id }) => id));
    files.giveBack(ofForm({ form: 'new', establishmentId }), without(own, chosen));
    if (own.length < attachments.length) toast({ text: t('announcing.files.anew') });
    return true;
  };
}
