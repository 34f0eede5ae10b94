import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { isUrgent, kindOf } from '../../shared/decide-notice.ts';
import type { NoticeReader } from '../../shared/decide-notice.ts';
import type { PersonalSettings } from '../../shared/personal-settings.ts';
import { placeOf } from '../../shared/places.ts';
import type { Conversation } from '../../shared/public.ts';
import { useLive } from '../live/live.ts';
import { serverNow } from '../live/server-clock.ts';
import { isLookedAt } from '../messages/use-attention.ts';
import { useMe } from '../session/use-me.ts';
import type { Heard } from './heard.ts';
import { listenForNews } from './listen.ts';
import { oneTabTells } from './one-tab-tells.ts';
import { newSounder } from './sounder.ts';
import { useToasts } from './use-toasts.ts';

/** Decides of each message that comes whether and how this page tells of it, for as long as it is mounted; without settings nothing is told yet. */
export function useTelling(settings: PersonalSettings | null): void {
  const live = useLive();
  const { memberships } = useMe();
  const [path] = useLocation();
  const open = placeOf(path)?.conversationId ?? null;
  const [sound] = useState(newSounder);
  const toasts = useToasts(open);

  const sees = useEffectEvent(() => (isLookedAt() ? open : null));
  const readerIn = useEffectEvent(({ establishmentId }: Conversation): NoticeReader | null => {
    const here = memberships.find(({ establishment }) => establishment.id === establishmentId);
    const { role = null, hours = null, establishment } = here ?? {};
    const timezone = establishment?.timezone;
    return (
      settings && { myId: live.myId, by: 'page', settings, timezone, role, hours, sees: sees(), nowMs: serverNow() }
    );
  });
  const show = useEffectEvent((heard: readonly Heard[], asOne: boolean) => {
    // Where nobody can see it a toast would be gone, or be of long ago, before somebody does.
    if (settings?.notifications.toasts && document.visibilityState === 'visible') toasts.show(heard, asOne);
  });
  const tell = useEffectEvent((heard: readonly Heard[]) => {
    if (!settings) return;
    const isMention = heard.some((one) => kindOf(one, live.myId) === 'mention');
    sound(heard.some(isUrgent) ? 'urgent' : isMention ? 'mention' : 'message', settings);
    show(heard, false);
  });
  useEffect(() => {
    const { isMine, stop } = oneTabTells(live, isLookedAt);
    const stopListening = listenForNews(live, {
      readerIn: (conversation) => readerIn(conversation),
      sees: () => sees(),
      isMine,
      tell: (heard) => tell(heard),
      tellAfterQuiet: (heard) => show(heard, true),
    });
    return () => {
      stopListening();
      stop();
    };
  }, [live]);
}
