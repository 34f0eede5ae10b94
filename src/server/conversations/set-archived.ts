import type * as z from 'zod/mini';
import type { setArchivedInput } from '../../shared/inputs.ts';
import type { Own } from '../../shared/public.ts';
import type { MemberContext } from '../context.ts';
import { changeOwn } from './change-own.ts';

/**
 * Puts a conversation away until the next message in it, or takes it back into the list. Where a message came that the caller had
 * not seen yet, it stays: put away with the rest, nobody would look for it.
 */
export function setArchived(
  ctx: MemberContext,
  { conversationId, archived, seq }: z.infer<typeof setArchivedInput>,
): Promise<Own> {
  return changeOwn(ctx, conversationId, ({ own, lastSeq }) => {
    const isArchived = own.archivedSeq !== null && lastSeq <= own.archivedSeq;
    if (isArchived === archived) return null;
    if (archived && seq !== undefined && seq < lastSeq) return null;
    return { archivedSeq: archived ? lastSeq : null };
  });
}
