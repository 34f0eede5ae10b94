import type * as z from 'zod/mini';
import { limits } from '../../shared/limits.ts';
import type { Scheduled } from '../../shared/scheduled.ts';
import type { scheduledMessagesInput } from '../../shared/scheduled-inputs.ts';
import type { Reader } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { ownScheduled } from './access.ts';
import { scheduledColumns } from './columns.ts';

/** What the caller sends later, the next first; also where they may no longer write, for what they wrote is theirs. */
export function scheduledMessages(
  ctx: Reader,
  { conversationId }: z.infer<typeof scheduledMessagesInput>,
): Promise<Scheduled[]> {
  return inSchools(ctx, (trx) =>
    ownScheduled(trx, ctx.credential.userId)
      .select(scheduledColumns)
      .$if(conversationId !== undefined, (query) => query.where('conversationId', '=', conversationId!))
      .orderBy('dueAt')
      .orderBy('id')
      .limit(limits.scheduledByOne)
      .execute(),
  );
}
