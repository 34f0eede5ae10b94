import type { RefusalReason } from '../../shared/refusals.ts';

/** How it is kept. The first version had no number, no kind and, at its beginning, no position; the second answered no message; the third had no files. */
const versions = [1, 2, 3, 4];
/** Kept as the first version that would send all of it, so that a tab of that version does: it would leave out what it does not know. */
const versionOf = ({ replyToId, attachmentIds }: Pick<Outgoing, 'replyToId' | 'attachmentIds'>) =>
  attachmentIds.length > 0 ? 4 : replyToId === null ? 2 : 3;

/** What its author has sent and the server has not acknowledged: on its way, or refused with a reason. */
export type Outgoing = {
  version: ReturnType<typeof versionOf>;
  kind: 'message';
  id: string;
  conversationId: string;
  body: string;
  /** The message that it answers. */
  replyToId: string | null;
  /** Its files, for which it waits. */
  attachmentIds: readonly string[];
  createdAt: number;
  /** Its place in line. */
  position: number;
  state: 'pending' | 'failed';
  reason: RefusalReason | null;
};

type Written = Pick<Outgoing, 'id' | 'conversationId' | 'body' | 'replyToId' | 'attachmentIds' | 'position'>;

export function newOutgoing(written: Written): Outgoing {
  const begun = { createdAt: Date.now(), state: 'pending', reason: null } as const;
  return { version: versionOf(written), kind: 'message', ...written, ...begun };
}

/** As this version or one before kept it. Null for what a later one kept, which is left to it. */
export function readOutgoing(kept: unknown): Outgoing | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { version: keptAs = 1, kind = 'message', ...entry } = kept as Kept;
  const { id, conversationId, body, createdAt, position = createdAt, state } = entry;
  if (!versions.includes(keptAs as number) || kind !== 'message') return null;
  if (typeof id !== 'string' || typeof conversationId !== 'string' || typeof body !== 'string') return null;
  if (typeof createdAt !== 'number' || typeof position !== 'number') return null;
  if (keptAs === 3 && typeof entry.replyToId !== 'string') return null;
  if (keptAs === 4 && !Array.isArray(entry.attachmentIds)) return null;
  const reason = typeof entry.reason === 'string' ? (entry.reason as RefusalReason) : null;
  const replyToId = typeof entry.replyToId === 'string' ? entry.replyToId : null;
  const attachmentIds = Array.isArray(entry.attachmentIds) ? (entry.attachmentIds as string[]) : [];
  const written = { id, conversationId, body, replyToId, attachmentIds, createdAt, position };
  return { version: versionOf(written), kind, ...written, ...stateOf(state, reason) };
}

type Kept = { [Name in keyof Outgoing]?: unknown };

/** A refusal without a reason is one all the same. */
function stateOf(state: unknown, reason: RefusalReason | null): Pick<Outgoing, 'state' | 'reason'> {
  return state === 'failed' ? { state, reason: reason ?? 'internal.bug' } : { state: 'pending', reason: null };
}
