import { limits } from '../../shared/limits.ts';
import type { Draft } from '../../shared/drafts.ts';
import type { Reader } from '../context.ts';
import { participationsOf } from '../conversations/access.ts';
import { inSchools } from '../db/in-schools.ts';
import { draftColumns } from './columns.ts';

/** What the caller has begun in conversations that they are in, the latest first. */
export function drafts(ctx: Reader): Promise<Draft[]> {
  const { userId } = ctx.credential;
  return inSchools(ctx, (trx) =>
    participationsOf(trx, userId)
      .innerJoin('draft', (join) =>
        join
          .onRef('draft.establishmentId', '=', 'participant.establishmentId')
          .onRef('draft.conversationId', '=', 'participant.conversationId')
          .onRef('draft.userId', '=', 'participant.userId'),
      )
      .where('draft.userId', '=', userId)
      .select(draftColumns)
      .orderBy('draft.savedAt', 'desc')
      .orderBy('draft.id', 'desc')
      .limit(limits.draftsOfOne)
      .execute(),
  );
}
