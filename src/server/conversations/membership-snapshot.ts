import type { Kysely } from 'kysely';
import { standingOf } from '../account/standing.ts';
import { isStaff } from '../../shared/may.ts';
import type { Database } from '../db/schema.ts';
import { statement } from '../db/statement.ts';
import type { MembershipSnapshot } from '../live/fan-out/hub.ts';
import { participationsOf } from './access.ts';

/** Where a person stands, in one statement and so at one moment; run it inside a transaction to read more of that moment. */
export async function membershipSnapshotOf(db: Kysely<Database>, userId: string): Promise<MembershipSnapshot> {
  const rows = await readMembershipSnapshot(db, userId);
  const establishments = new Map(rows.map((row) => [row.establishmentId, row]));
  return {
    standing: standingOf([...establishments.values()]),
    establishments: [...establishments.values()].map(({ suspendedAt, ...row }) => ({
      establishmentId: row.establishmentId,
      revision: row.revision,
      horizonRevision: row.horizonRevision,
      suspended: suspendedAt !== null,
      isStaff: isStaff(row.role),
      sharesPresence: row.sharesPresence && suspendedAt === null,
    })),
    conversations: rows.flatMap(({ conversationId, fromSeq }) =>
      conversationId === null || fromSeq === null ? [] : [{ conversationId, fromSeq }],
    ),
  };
}

const readMembershipSnapshot = statement((db: Kysely<Database>, userId: string) =>
  db
    .selectFrom('membership')
    .innerJoin('establishment', 'establishment.id', 'membership.establishmentId')
    .leftJoin(participationsIn(db, userId), 'mine.establishmentId', 'membership.establishmentId')
    .where('membership.userId', '=', userId)
    .select([
      'membership.establishmentId',
      'membership.role',
      'membership.sharesPresence',
      'membership.suspendedAt',
      'establishment.revision',
    ])
    .select(['establishment.horizonRevision', 'mine.conversationId', 'mine.fromSeq']),
);

function participationsIn(db: Kysely<Database>, userId: string) {
  return participationsOf(db, userId)
    .select(['participant.establishmentId', 'participant.conversationId', 'participant.fromSeq'])
    .as('mine');
}
