import { useLocation } from 'wouter';
import type { AnnouncementForm } from '../../shared/announcement-inputs.ts';
import type { Role } from '../../shared/public.ts';
import { useZone } from '../conversations/use-zone.ts';
import type { Zone } from '../conversations/when.ts';
import { useLocale } from '../i18n/use-translate.ts';
import { momentOf } from '../later/times.ts';
import { useLive } from '../live/live.ts';
import { announcingPath } from './announcing-path.ts';
import { askAnnouncements } from './ask-announcements.ts';
import type { Written } from './kept-form.ts';
import { sendNamed } from './send-named.ts';

type Sending = {
  role: Role;
  establishmentId: string;
  written: Written;
  draftId?: string | undefined;
  onChange(part: Pick<Written, 'sending'>): void;
  onSent(): void;
};

/** Sends it, and shows it with its minute. What was not answered goes again under the same name; the form is emptied once it is kept. */
export function useSendAnnouncement({ role, establishmentId, written, draftId, onChange, onSent }: Sending) {
  const locale = useLocale();
  const [, navigate] = useLocation();
  const { client, queryClient } = useLive();
  const zone = useZone(establishmentId);
  const { sending } = written;
  return async (input: AnnouncementForm) => {
    const wanted = {
      ...input,
      establishmentId,
      ...timesOf(written, zone),
      ...(written.takesReplies && { takesReplies: true }),
      ...(draftId && { draftId }),
    };
    const { id } = await sendNamed(client, wanted, { sending, keep: (next) => onChange({ sending: next }) });
    onSent();
    navigate(announcingPath(locale, role, id));
    void askAnnouncements(queryClient);
  };
}

/** By the clocks of the school. */
function timesOf(written: Written, zone: Zone) {
  const { importance, day, clock, isLater, outDay, outClock, hasEnd, endDay, endClock } = written;
  return {
    ...(importance === 'acknowledgement' && day !== '' && { acknowledgeBy: momentOf({ day, clock }, zone) }),
    ...(isLater && { publishAt: momentOf({ day: outDay, clock: outClock }, zone) }),
    ...(hasEnd && { until: momentOf({ day: endDay, clock: endClock }, zone) }),
  };
}
