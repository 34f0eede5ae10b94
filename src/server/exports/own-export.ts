import { sql } from 'kysely';
import type { OwnExport } from '../../shared/account.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { exportOf, isReady, pauseMs } from './access.ts';

/** How the caller's gathering stands; null where there is none that is still good for something. */
export async function ownExport(ctx: MemberContext): Promise<OwnExport | null> {
  const row = await inSchools(ctx, (trx) =>
    exportOf(trx, ctx.credential)
      .select(['id', 'state', 'askedAt', 'readyUntil', 'atConversation'])
      .select(sql<number | null>`cardinality(conversations)`.as('total'))
      .select(isReady.as('isReady'))
      .executeTakeFirst(),
  );
  if (!row) return null;
  const next = new Date(row.askedAt.getTime() + pauseMs);
  const nextAt = next > new Date() ? next : null;
  const state = row.isReady ? 'ready' : nextAt && row.state === 'waiting' ? 'gathering' : 'failed';
  if (state === 'failed' && row.state === 'ready') return null;
  return { id: row.id, state, done: row.atConversation, total: row.total, readyUntil: row.readyUntil, nextAt };
}
