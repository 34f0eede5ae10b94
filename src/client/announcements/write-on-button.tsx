import { useLocation } from 'wouter';
import type { Announcement, AnnouncementState } from '../../shared/announcements.ts';
import type { Role } from '../../shared/public.ts';
import type { PlainKey } from '../i18n/text.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { useBusyAttempt } from '../messages/use-busy-attempt.ts';
import { announcingPath, newSegment } from './announcing-path.ts';
import { Button } from '../ui/button.tsx';
import { useToast } from '../ui/use-toast.ts';
import { askAnnouncements } from './ask-announcements.ts';
import { useWriteOn } from './use-write-on.ts';

type Props = { announcement: Announcement; role: Role; isSmall?: boolean };

const labels = {
  waiting: 'announcing.takeBack',
  takenBack: 'announcing.again',
  refused: 'announcing.again',
  published: 'announcing.reuse',
  recalled: 'announcing.reuse',
} as const satisfies Record<AnnouncementState, PlainKey>;

/** While it is not out: take it back, with its text in the form again. What was taken back, or could not go out, is written on from here; what is out is a model for another. */
export function WriteOnButton({ announcement, role, isSmall = false }: Props) {
  const t = useTranslate();
  const toast = useToast();
  const locale = useLocale();
  const [, navigate] = useLocation();
  const { client, queryClient } = useLive();
  const [busy, start] = useBusyAttempt();
  const writeOn = useWriteOn();
  const { id, state } = announcement;
  const take = async () => {
    const back = state === 'waiting' ? await client.announcements.takeBack.mutate({ id }) : announcement;
    void askAnnouncements(queryClient);
    // Its minute runs: it is taken back before anything is asked.
    if (!(await writeOn(back))) return;
    if (state === 'waiting') toast({ tone: 'good', text: t('announcing.takenBack') });
    navigate(announcingPath(locale, role, newSegment));
  };
  return (
    <Button
      variant={state === 'waiting' ? 'primary' : 'secondary'}
      {...(isSmall && { size: 'small' })}
      busy={busy}
      onClick={() => start(take)}
    >
      {t(labels[state])}
    </Button>
  );
}
