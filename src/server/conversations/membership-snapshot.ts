import type { Kysely } from 'kysely';
import { standingOf } from '../account/standing.ts';
import { isStaff } from '../../shared/may.ts';
import type { Role } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';
import { statement } from '../db/statement.ts';
import type { MembershipSnapshot } from '../live/fan-out/hub.ts';
import type { Positions } from '../live/resume/cursor.ts';
import { participationsOf } from './access.ts';

/** Where a person stands, in one statement and so at one moment; run it inside a transaction to read more of that moment. */
export async function membershipSnapshotOf(db: Kysely<Database>, userId: string): Promise<MembershipSnapshot> {
  const rows = await readMembershipSnapshot(db, userId);
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
  schoolsOf(db, userId).where('membership.suspendedAt', 'is', null),
);

const readMembershipSnapshot = statement((db: Kysely<Database>, userId: string) =>
  schoolsOf(db, userId)
    .leftJoin(participationsIn(db, userId), 'mine.establishmentId', 'membership.establishmentId')
    .select(['membership.sharesPresence', 'membership.suspendedAt', 'mine.conversationId', 'mine.fromSeq']),
);

function schoolsOf(db: Kysely<Database>, userId: string) {
  return db
    .selectFrom('membership')
    .innerJoin('establishment', 'establishment.id', 'membership.establishmentId')
    .where('membership.userId', '=', userId)
    .select(['membership.establishmentId', 'membership.role'])
    .select(['establishment.revision', 'establishment.horizonRevision']);
}

function participationsIn(db: Kysely<Database>, userId: string) {
  return participationsOf(db, userId)
    .select(['participant.establishmentId', 'participant.conversationId', 'participant.fromSeq'])
    .as('mine');
}
