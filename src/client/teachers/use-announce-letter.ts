import { useRef } from 'react';
import { askAnnouncements } from '../announcements/ask-announcements.ts';
import { sendNamed } from '../announcements/send-named.ts';
import type { Sending } from '../announcements/send-named.ts';
import { useLive } from '../live/live.ts';
import { audienceOf } from './audience-of.ts';
import type { Written } from './letter.tsx';
import type { Target } from './target.ts';

/** Announces what was written to a class, which can be taken back for a minute like any other. */
export function useAnnounceLetter(target: Extract<Target, { classId: string }>, onAnnounced: (id: string) => void) {
  const { client, queryClient } = useLive();
  const sending = useRef<Sending | null>(null);
  const { establishmentId } = target;
  return async (written: Written) => {
    const wanted = { establishmentId, audience: audienceOf(target), importance: 'normal' as const, ...written };
    const keep = (next: Sending | null) => void (sending.current = next);
    const { id } = await sendNamed(client, wanted, { sending: sending.current, keep });
    void askAnnouncements(queryClient);
    onAnnounced(id);
  };
}
