import type { Announcement } from '../../shared/announcements.ts';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { useConfirm } from '../ui/use-confirm.ts';
import { isEmpty, isSame, keptForm, placeOf, writtenOf } from './kept-form.ts';

/** Puts an announcement into the form again; where another one is begun there, once its author gives that up. False where they do not. */
export function useWriteOn(): (announcement: Announcement) => Promise<boolean> {
  const t = useTranslate();
  const confirm = useConfirm();
  const { keep, myId } = useLive();
  return async (announcement) => {
    const back = writtenOf(announcement);
    const begun = await keptForm(keep, myId);
    // It was sent from the form and not answered there: then its dates still stand in it.
    const { day, clock, isLater, outDay, outClock, hasEnd, endDay, endClock } = begun;
    const dated = { ...back, day, clock, isLater, outDay, outClock, hasEnd, endDay, endClock };
    const isIts = isSame(begun, dated);
    const asked = {
      title: t('announcing.replace.ask'),
      text: begun.title
        ? t('announcing.replace.named', { name: isolated(begun.title) })
        : t('announcing.replace.unnamed'),
      doLabel: t('announcing.replace'),
      stayLabel: t('announcing.replace.stay'),
    };
    if (!isEmpty(begun) && !isIts && !(await confirm(asked))) return false;
    keep.set(placeOf(myId), isIts ? dated : back);
    return true;
  };
}
