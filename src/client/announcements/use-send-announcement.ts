import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { AnnouncementForm } from '../../shared/announcement-inputs.ts';
import type { Role } from '../../shared/public.ts';
import { arrivedFiles } from '../files/arrived.ts';
import { formPlace } from '../files/chosen-file.ts';
import { useZone } from '../conversations/use-zone.ts';
import type { Zone } from '../conversations/when.ts';
import { useLocale } from '../i18n/use-translate.ts';
import { momentOf } from '../later/times.ts';
import { useLive } from '../live/live.ts';
import { refusalOf } from '../live/outcome.ts';
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

/** Sends it once its files have come, and shows it with its minute. What was not answered goes again under the same name; the form is emptied once it is kept. */
export function useSendAnnouncement({ role, establishmentId, written, draftId, onChange, onSent }: Sending) {
  const locale = useLocale();
  const [, navigate] = useLocation();
  const live = useLive();
  const { client, queryClient, files } = live;
  const leaving = useLeaving();
  const zone = useZone(establishmentId);
  const { sending } = written;
  return async (input: AnnouncementForm) => {
    const attachmentIds = await arrivedFiles(live, formPlace(draftId ?? 'new'), leaving());
    // Beside the one that is refused stands why.
    if (!attachmentIds) return;
    const wanted = {
      ...input,
      establishmentId,
      ...timesOf(written, zone),
      ...(written.takesReplies && { takesReplies: true }),
      ...(draftId && { draftId }),
      ...(attachmentIds.length > 0 && { attachmentIds }),
    };
    const keep = (next: Written['sending']) => onChange({ sending: next });
    const { id } = await sendNamed(client, wanted, { sending, keep }).catch((error: unknown) => {
      // Swept away where the form has waited for longer than the server keeps them: what is on this device is sent once more.
      if (refusalOf(error) === 'message.attachmentUnknown') files.again(attachmentIds);
      throw error;
    });
    files.sent(attachmentIds);
    onSent();
    navigate(announcingPath(locale, role, id));
    void askAnnouncements(queryClient);
  };
}

/** Whoever leaves the form while its files come sends nothing: it is there again. */
function useLeaving(): () => AbortSignal {
  const shown = useRef(new AbortController());
  useEffect(() => {
    const ending = new AbortController();
    shown.current = ending;
    return () => ending.abort();
  }, []);
  return () => shown.current.signal;
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
