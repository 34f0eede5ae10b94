import type { AccountEvent } from '../../shared/public.ts';
import type { MemberContext } from '../context.ts';
import { followSignals } from '../live/resume/follow.ts';

/** A doorbell: what of the caller's own may have changed and is to be asked again. First all of it, for nobody rang while they were away. */
export function followAccount({ hub, connection }: MemberContext, signal: AbortSignal | undefined) {
  const first = async (): Promise<AccountEvent[]> => [{ what: 'all' }];
  return followSignals<AccountEvent>({ hub, connection, signal, stream: 'account', first });
}
