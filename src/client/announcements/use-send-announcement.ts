import { useRef } from 'react';
import { v7 as newId } from 'uuid';
import { useLocation } from 'wouter';
import type { AnnouncementForm } from '../../shared/announcement-inputs.ts';
import type { Role } from '../../shared/public.ts';
import { useLocale } from '../i18n/use-translate.ts';
import { momentOf } from '../later/times.ts';
import { useLive } from '../live/live.ts';
import { announcingPath } from './announcing-path.ts';
import { useMe } from '../session/use-me.ts';
import { askAnnouncements } from './ask-announcements.ts';
import type { Written } from './kept-form.ts';

/** Sends it, and shows it with its minute. What was not answered goes again under the same name; the form is emptied once it is kept. */
export function useSendAnnouncement(role: Role, onSent: () => void) {
  const locale = useLocale();
  const [, navigate] = useLocation();
  const { client, queryClient } = useLive();
  const { memberships } = useMe();
  const unanswered = useRef<{ id: string; wanted: string } | null>(null);
  return async (establishmentId: string, { importance, day, clock }: Written, input: AnnouncementForm) => {
    const zone = memberships.find(({ establishment }) => establishment.id === establishmentId)?.establishment.timezone;
    const isDated = importance === 'acknowledgement' && day !== '';
    const wanted = { ...input, establishmentId, ...(isDated && { acknowledgeBy: momentOf({ day, clock }, zone) }) };
    const text = JSON.stringify(wanted);
    // Anything else under the same name would be refused.
    if (unanswered.current?.wanted !== text) unanswered.current = { id: newId(), wanted: text };
    const { id } = await client.announcements.send.mutate({ clientId: unanswered.current.id, ...wanted });
    unanswered.current = null;
    onSent();
    await askAnnouncements(queryClient);
    navigate(announcingPath(locale, role, id));
  };
}
