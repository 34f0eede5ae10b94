import type { RefusalReason } from '../../shared/refusals.ts';

/** How it is kept. The first version had no number, no kind and, at its beginning, no position. */
const version = 2;

/** What its author has sent and the server has not acknowledged: on its way, or refused with a reason. */
export type Outgoing = {
  version: typeof version;
  kind: 'message';
  id: string;
  conversationId: string;
  body: string;
  createdAt: number;
  /** Its place in line. It only grows on this device, also where the clock is set back: ids and times do not. */
  position: number;
  state: 'pending' | 'failed';
  reason: RefusalReason | null;
};

export function newOutgoing(written: Pick<Outgoing, 'id' | 'conversationId' | 'body' | 'position'>): Outgoing {
  return { version, kind: 'message', ...written, createdAt: Date.now(), state: 'pending', reason: null };
}

/** As this version or the one before kept it. Null for what a later one kept, which is left to it. */
export function readOutgoing(kept: unknown): Outgoing | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { version: keptAs = 1, kind = 'message', ...entry } = kept as Kept;
  const { id, conversationId, body, createdAt, position = createdAt, state } = entry;
  if ((keptAs !== 1 && keptAs !== version) || kind !== 'message') return null;
  if (typeof id !== 'string' || typeof conversationId !== 'string' || typeof body !== 'string') return null;
  if (typeof createdAt !== 'number' || typeof position !== 'number') return null;
  const reason = typeof entry.reason === 'string' ? (entry.reason as RefusalReason) : null;
  return { version, kind, id, conversationId, body, createdAt, position, ...stateOf(state, reason) };
}

type Kept = { [Name in keyof Outgoing]?: unknown };

/** A refusal without a reason is one all the same. */
function stateOf(state: unknown, reason: RefusalReason | null): Pick<Outgoing, 'state' | 'reason'> {
  return state === 'failed' ? { state, reason: reason ?? 'internal.bug' } : { state: 'pending', reason: null };
}
