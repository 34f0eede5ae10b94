import { sql } from 'kysely';
import * as z from 'zod/mini';
import { anyAskedOnce } from '../db/any-of.ts';
import { newJobKind } from '../jobs/job-kind.ts';

const atOnce = 1_000;

/**
 * Deletes the sessions that had run out before a moment, a thousand a step: those of people who never come back are deleted by
 * nothing else. One that is being deleted elsewhere is not waited for. What told of changed accounts until then goes as well.
 */
export const removeOldSessions = newJobKind(
  'removeOldSessions',
  z.strictObject({ before: z.iso.datetime() }),
  async (trx, { payload, done, total }) => {
    const old = trx.selectFrom('session').where('expiresAt', '<', new Date(payload.before));
    await trx.deleteFrom('accountChange').where('createdAt', '<', new Date(payload.before)).execute();
    const known = total ?? (await old.select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()).count;
    const batch = old.select('id').orderBy('expiresAt').limit(atOnce).forUpdate().skipLocked();
    const gone = await trx.deleteFrom('session').where('id', '=', anyAskedOnce(batch)).returning('id').execute();
    const present = done + gone.length;
    return { done: present, total: Math.max(known, present), isLast: gone.length < atOnce };
  },
);
