import { bearsReactions } from '../../shared/may-message.ts';
import type { ConversationKind } from '../../shared/public.ts';
import { applyChange } from '../live/apply-event.ts';
import type { Live } from '../live/live.ts';
import { reactedOf, setReacted } from './reacted.ts';

/** `kind`: of its conversation. */
type One = { id: string; kind: ConversationKind };

/**
 * Shows a reaction at once, and has it be what the server answers. Who changes their mind meanwhile is heard by it in that order.
 * Rejects where the server did not take it; then what it has stands there again.
 */
export async function react(live: Live, one: One, emoji: string, on: boolean): Promise<void> {
  const { id } = one;
  const isUnderWay = wished(live, id, emoji) !== undefined;
  wish(live, id, emoji, on);
  if (isUnderWay) return;
  try {
    for (let sent: boolean | undefined; sent !== wished(live, id, emoji);) {
      sent = wished(live, id, emoji)!;
      await send(live, one, emoji, sent);
    }
  } finally {
    wish(live, id, emoji, undefined);
  }
}

async function send(live: Live, { id, kind }: One, emoji: string, on: boolean): Promise<void> {
  if (bearsReactions(kind))
    applyChange(live, { type: 'message', message: await live.client.react.mutate({ id, emoji, on }) });
  else setReacted(live, id, { counted: await live.client.reactToAnnouncement.mutate({ id, emoji, on }) });
}

function wished(live: Live, id: string, emoji: string): boolean | undefined {
  return reactedOf(live, id).wishes[emoji];
}

function wish(live: Live, id: string, emoji: string, on: boolean | undefined): void {
  const { [emoji]: _, ...rest } = reactedOf(live, id).wishes;
  setReacted(live, id, { wishes: on === undefined ? rest : { ...rest, [emoji]: on } });
}
