import { sql } from 'kysely';
import * as z from 'zod/mini';
import { anyOf } from '../db/any-of.ts';
import type { FileStore } from '../files/store.ts';
import { newJobKind, type JobKind } from '../jobs/job-kind.ts';
import { exportsPrefix } from './keys.ts';

const atOnce = 500;

/**
 * Takes away what was gathered and nobody may take any more: its three days are over, another took its place, or its account is gone. What is
 * there is asked of the store, for a row that is gone names nothing.
 */
export function newExportSweep(store: FileStore): JobKind<object> {
  return newJobKind('sweepExports', z.strictObject({}), async (trx, { done }) => {
    const kept = await store.list(exportsPrefix);
    const ids = [...new Set(kept.map(idIn))].filter((id) => z.uuid().safeParse(id).success);
    const wanted = await trx
      .selectFrom('accountExport')
      .select('id')
      .where('id', '=', anyOf(ids))
      .where(sql<boolean>`(state = 'waiting' or ready_until > now())`)
      .execute();
    const good = new Set(wanted.map(({ id }) => id));
    const gone = kept.filter((key) => !good.has(idIn(key)));
    for (const key of gone.slice(0, atOnce)) await store.delete(key);
    return { done: done + Math.min(gone.length, atOnce), total: null, isLast: gone.length <= atOnce };
  });
}

function idIn(key: string): string {
  return key.split(/[/\\]/)[1] ?? '';
}
