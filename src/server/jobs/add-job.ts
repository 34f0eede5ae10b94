import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { JobKind } from './job-kind.ts';

type Job<Payload> = { establishmentId: string | null; slot: string; payload: Payload };

/** Adds a job, unless the school (or, for null, the installation) has one of this kind and slot, ended or not. */
export async function addJob<Payload extends object>(
  db: Kysely<Database>,
  kind: Pick<JobKind<Payload>, 'name' | 'check'>,
  { payload, ...job }: Job<Payload>,
): Promise<void> {
  await db
    .insertInto('job')
    .values({ ...job, kind: kind.name, payload: kind.check(payload) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
