import { sql, type Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';

/** How long a session lasts without use, how long where a device of it is told of messages, and how long in all. */
export type Spans = { ttlSeconds: number; toldSeconds: number; maxSeconds: number };

/** A life is lengthened no more often than that: each time its cookie is set anew. */
const stepMs = 3_600_000;

/** Whether a device of a session is registered, which each use of it asks: it reads nothing of schools. */
export const hasDevice = sql<boolean>`exists (select from push_subscription p where p.session_id = session.id)`;

/** Whether one is told of messages as well: its owner is of a school and wants to be told. */
const isTold = sql<boolean>`${hasDevice}
  and exists (select from membership m where m.user_id = session.user_id and m.suspended_at is null)
  and not exists (select from personal_settings s where s.user_id = session.user_id and s.settings #>> '{notifications,push}' = 'false')`;

type Row = { id: string; expiresAt: Date; createdAt: Date };

/**
 * Lengthens the life of a session that is used and has a device, where that is told of messages, never beyond what a session lasts in all: whoever has
 * stolen one gains by registering a device no more than by using it now and then. Answers until when it lasts now; null where that is as it was.
 */
export async function prolongTold(db: Kysely<Database>, row: Row, spans: Spans): Promise<Date | null> {
  const { ttlSeconds, toldSeconds, maxSeconds } = spans;
  const now = Date.now();
  const until = new Date(Math.min(now + toldSeconds * 1_000, row.createdAt.getTime() + maxSeconds * 1_000));
  if (toldSeconds <= ttlSeconds || row.expiresAt.getTime() <= now) return null;
  if (until.getTime() - row.expiresAt.getTime() < stepMs) return null;
  const prolonged = await db
    .updateTable('session')
    .set({ expiresAt: until, idleSeconds: Math.min(ttlSeconds, maxSeconds) })
    .where('id', '=', row.id)
    .where('expiresAt', '>', new Date(now))
    // The device may have been taken away in this moment.
    .where(isTold)
    .returning('expiresAt')
    .executeTakeFirst();
  return prolonged?.expiresAt ?? null;
}

/** Whoever wants to be told nowhere has sessions like anybody's from then on: those that would be over by now are. */
export async function endLongLives(db: Kysely<Database>, userId: string): Promise<void> {
  await db
    .updateTable('session')
    .set({
      expiresAt: sql<Date>`least(expires_at, coalesce(used_at, created_at) + idle_seconds * interval '1 second')`,
      idleSeconds: null,
    })
    .where('userId', '=', userId)
    .where('idleSeconds', 'is not', null)
    .execute();
}
