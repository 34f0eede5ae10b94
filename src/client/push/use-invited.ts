import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Conversations } from '../conversations/cache.ts';
import { isCalling, unreadIn } from '../conversations/list.ts';
import { conversationsOptions } from '../conversations/load.ts';
import { useNow } from '../conversations/use-now.ts';
import { useLive } from '../live/live.ts';
import { newStore, useStore } from '../live/store.ts';
import { usePersonal } from '../settings/use-personal.ts';
import { usePushState } from './use-push-state.ts';
import { isPutOff, putOff } from './wishes.ts';

/** Whom this page has had something to tell, and who has answered it: it stays through the reading, and goes in both places at once. */
const hadNews = newStore<string | null>(null);
const answered = newStore<string | null>(null);

/** Whether somebody is invited to be told outside of the page: once somebody has written to them alone, where the browser would ask them. */
export function useInvited() {
  const live = useLive();
  const { myId } = live;
  const now = useNow();
  const settings = usePersonal();
  const isAsked = usePushState() === 'default';
  const isAnswered = useStore(answered, (id) => id === myId) || isPutOff(myId, now);
  const hasNews = useQuery({ ...conversationsOptions(live), select: hasDirectNews }).data ?? false;
  const hadSome = useStore(hadNews, (id) => id === myId);
  useEffect(() => {
    if (hasNews) hadNews.set(myId);
  }, [hasNews, myId]);
  const isInvited = isAsked && !isAnswered && settings?.notifications.push === true && hadSome;
  return {
    isInvited,
    putOff(how: 'later' | 'never') {
      putOff(myId, how, Date.now());
      answered.set(myId);
    },
  };
}

function hasDirectNews({ items }: Conversations): boolean {
  return items.some((one) => one.kind === 'direct' && unreadIn(one) > 0 && isCalling(one, Date.now()));
}
