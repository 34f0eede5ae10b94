import type { Kysely } from 'kysely';
import { standingOf } from '../account/standing.ts';
import { isStaff } from '../../shared/may.ts';
import type { Role } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';
import { anyOf } from '../db/any-of.ts';
import { statement } from '../db/statement.ts';
import type { MembershipSnapshot } from '../live/fan-out/hub.ts';
import type { Positions } from '../live/resume/cursor.ts';

/** Where these people stand, in one statement and so at one moment. Who is in no school is not among them. */
export async function membershipSnapshotsOf(
  db: Kysely<Database>,
  userIds: readonly string[],
): Promise<Map<string, MembershipSnapshot>> {
  const rowsOf = new Map<string, SnapshotRow[]>();
  for (const row of await readMembershipSnapshots(db, userIds)) {
    const rows = rowsOf.get(row.userId);
    if (rows) rows.push(row);
    else rowsOf.set(row.userId, [row]);
  }
  return new Map([...rowsOf].map(([userId, rows]) => [userId, newSnapshot(rows)]));
}

export const nowhere: MembershipSnapshot = { standing: standingOf([]), establishments: [], conversations: [] };

function newSnapshot(rows: readonly SnapshotRow[]): MembershipSnapshot {
  const establishments = new Map(rows.map((row) => [row.establishmentId, row]));
  return {
    standing: standingOf([...establishments.values()]),
    establishments: [...establishments.values()].map((row) => ({
      ...counterOf(row),
      suspended: row.suspendedAt !== null,
      sharesPresence: row.sharesPresence && row.suspendedAt === null,
    })),
    conversations: rows.flatMap(({ conversationId, fromSeq }) =>
      conversationId === null || fromSeq === null ? [] : [{ conversationId, fromSeq }],
    ),
  };
}

/** A school of theirs that did not suspend them, and its counter. */
export type ActiveSchool = Pick<School, 'establishmentId' | 'revision' | 'horizonRevision' | 'isStaff'>;
type School = MembershipSnapshot['establishments'][number];

/** The counters alone, in one statement and so at one moment: what they are in would be one row for each conversation. */
export async function activeSchoolsOf(db: Kysely<Database>, userId: string): Promise<ActiveSchool[]> {
  return (await readActiveSchools(db, userId)).map(counterOf);
}

/** Where somebody stands who has heard everything until now. */
export async function activePositionsOf(db: Kysely<Database>, userId: string): Promise<Positions> {
  const rows = await readActiveSchools(db, userId);
  return new Map(rows.map(({ establishmentId, revision }) => [establishmentId, revision]));
}

function counterOf({ role, ...row }: Omit<ActiveSchool, 'isStaff'> & { role: Role }): ActiveSchool {
  const { establishmentId, revision, horizonRevision } = row;
  return { establishmentId, revision, horizonRevision, isStaff: isStaff(role) };
}

const readActiveSchools = statement((db: Kysely<Database>, userId: string) =>
  schools(db).where('membership.userId', '=', userId).where('membership.suspendedAt', 'is', null),
);

const readMembershipSnapshots = statement((db: Kysely<Database>, userIds: readonly string[]) =>
  schools(db)
    .leftJoin('participant', (join) =>
      join
        .onRef('participant.userId', '=', 'membership.userId')
        .onRef('participant.establishmentId', '=', 'membership.establishmentId')
        .on('participant.leftAt', 'is', null)
        .on('membership.suspendedAt', 'is', null),
    )
    .where('membership.userId', '=', anyOf(userIds))
    .select(['membership.userId', 'membership.sharesPresence', 'membership.suspendedAt'])
    .select(['participant.conversationId', 'participant.fromSeq']),
);
type SnapshotRow = Awaited<ReturnType<typeof readMembershipSnapshots>>[number];

function schools(db: Kysely<Database>) {
  return db
    .selectFrom('membership')
    .innerJoin('establishment', 'establishment.id', 'membership.establishmentId')
    .select(['membership.establishmentId', 'membership.role'])
    .select(['establishment.revision', 'establishment.horizonRevision']);
}
