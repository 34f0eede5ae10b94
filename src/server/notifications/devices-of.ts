import { sql, type Kysely } from 'kysely';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import type { Device } from './deliver.ts';

export type DeviceOf = Device & { userId: string; retryAt: Date | null };

/** The devices of these people whose sessions still last. */
export function devicesOf(db: Kysely<Database>, userIds: readonly string[]): Promise<DeviceOf[]> {
  return db
    .selectFrom('pushSubscription')
    .innerJoin('session', 'session.id', 'pushSubscription.sessionId')
    .select(['pushSubscription.id', 'pushSubscription.userId', 'endpoint', 'p256dh', 'auth', 'retryAt'])
    .where('pushSubscription.userId', '=', anyOf(userIds))
    .where('session.expiresAt', '>', sql<Date>`clock_timestamp()`)
    .execute();
}
