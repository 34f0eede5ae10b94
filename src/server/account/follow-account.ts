import type { AccountEvent } from '../../shared/public.ts';
import type { MemberContext } from '../context.ts';
import { SharedFrame } from '../live/fan-out/frame.ts';
import type { Subscription } from '../live/people/subscription.ts';
import { followSignals } from '../live/resume/follow.ts';

/** A doorbell: what of the caller's own may have changed and is to be asked again. First all of it, for nobody rang while they were away. */
export function followAccount({ hub, connection }: MemberContext, signal: AbortSignal | undefined) {
  const begin = async (subscription: Subscription) => {
    subscription.owe(new SharedFrame({ what: 'all' } satisfies AccountEvent));
    return () => undefined;
  };
  return followSignals<AccountEvent>({ hub, connection, signal, stream: 'account', begin });
}
