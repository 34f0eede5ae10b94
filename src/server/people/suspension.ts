import { sql, type Kysely, type Selectable } from 'kysely';
import { Refusal } from '../../shared/refusals.ts';
import type { Suspension } from '../../shared/people.ts';
import type { Database } from '../db/schema.ts';

type Row = Pick<Selectable<Database['membership']>, 'suspendedAt' | 'suspendedUntil' | 'suspendedBecause'>;

/** Null for whoever is not suspended. */
export function suspensionOf({ suspendedAt, suspendedUntil, suspendedBecause }: Row): Suspension | null {
  return suspendedAt && { since: suspendedAt, until: suspendedUntil, because: suspendedBecause ?? 'decided' };
}

export function rowOf(suspension: Suspension | null): Row {
  return {
    suspendedAt: suspension?.since ?? null,
    suspendedUntil: suspension?.until ?? null,
    suspendedBecause: suspension?.because ?? null,
  };
}

/** A suspension as an entry of the audit keeps it, and back. */
export type KeptSuspension = { since: string; until: string | null; because: Suspension['because'] } | null;

export function keptOf(suspension: Suspension | null): KeptSuspension {
  return (
    suspension && {
      since: suspension.since.toISOString(),
      until: suspension.until?.toISOString() ?? null,
      because: suspension.because,
    }
  );
}

export function suspensionFrom(kept: KeptSuspension): Suspension | null {
  return kept && { ...kept, since: new Date(kept.since), until: kept.until === null ? null : new Date(kept.until) };
}

export function isSameSuspension(one: Suspension | null, other: Suspension | null): boolean {
  return JSON.stringify(keptOf(one)) === JSON.stringify(keptOf(other));
}

/** When the day is over in the school's time zone. A day that is over already is refused. */
export async function endOfDay(db: Kysely<Database>, establishmentId: string, day: string): Promise<Date> {
  const { end, isPast } = await db
    .selectFrom('establishment')
    .select(sql<Date>`(${day}::date + 1)::timestamp at time zone timezone`.as('end'))
    .select(sql<boolean>`(${day}::date + 1)::timestamp at time zone timezone <= now()`.as('isPast'))
    .where('id', '=', establishmentId)
    .executeTakeFirstOrThrow();
  if (isPast) throw new Refusal('suspension.past');
  return end;
}
