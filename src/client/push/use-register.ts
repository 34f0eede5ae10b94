import { useEffect } from 'react';
import { useLive } from '../live/live.ts';
import { usePersonal } from '../settings/use-personal.ts';
import { pushDevicesKey } from './devices-key.ts';
import { subscribeHere } from './subscribe.ts';
import { usePushState } from './use-push-state.ts';
import { isOffHere } from './wishes.ts';

/**
 * Registers this browser anew at each start, without a word: a push service may have ended its subscription, another server may have another
 * key, and whoever is signed in may be another.
 */
export function useRegister(): void {
  const { client, queryClient, myId } = useLive();
  const isWished = usePersonal()?.notifications.push ?? false;
  const isAllowed = usePushState() === 'granted';
  useEffect(() => {
    if (!isWished || !isAllowed || isOffHere(myId)) return;
    // At the first visit the worker is on its way as well.
    void navigator.serviceWorker.ready
      .then(() => subscribeHere(client))
      .then(() => queryClient.invalidateQueries({ queryKey: pushDevicesKey }))
      .catch(() => null);
  }, [isWished, isAllowed, client, queryClient, myId]);
}
