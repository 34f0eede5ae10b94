import type { Live } from '../live/live.ts';
import { pushState } from './state.ts';
import { subscribeHere } from './subscribe.ts';
import type { Subscribed } from './subscribe.ts';
import { lookAgain } from './use-push-state.ts';
import { setOffHere } from './wishes.ts';

export type TurnedOn = Subscribed | 'notAllowed';

/** For a press alone: asks for the permission, and registers this browser where it is given. Rejects as `subscribeHere` does. */
export async function turnOn({ client, myId }: Pick<Live, 'client' | 'myId'>): Promise<TurnedOn> {
  // Asked after anything else, the browser would not take it for the answer to a press.
  const permission = pushState() === 'default' ? await Notification.requestPermission() : pushState();
  lookAgain();
  if (permission !== 'granted') return 'notAllowed';
  setOffHere(myId, false);
  return subscribeHere(client);
}
