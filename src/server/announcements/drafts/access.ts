import { sql, type Kysely, type Transaction } from 'kysely';
import { isStaff } from '../../../shared/may.ts';
import { Refusal } from '../../../shared/refusals.ts';
import type { Owner } from '../../credentials/credential.ts';
import type { Database } from '../../db/schema.ts';
import { accessMemberships } from '../../establishments/access.ts';
import type { Caller } from '../../people/reachable.ts';

type Subject = { db: Kysely<Database>; credential: Owner };

/** The only door to a draft: for who began it and those of the staff with whom it is shared, while they are staff. To everybody else there is none. */
export async function accessDraft({ db, credential }: Subject, id: string) {
  const callers = await accessMemberships({ db, credential });
  const draft = await draftsOf(db, callers).where('announcementDraft.id', '=', id).executeTakeFirst();
  const caller = draft && callers.find(({ establishmentId }) => establishmentId === draft.establishmentId);
  if (!draft || !caller) throw new Refusal('announcement.draftUnknown');
  return { draft, caller };
}

/** Of several who save, send or remove a draft one comes after the other, and finds what that one left: nobody sends it twice. */
export async function holdDraft(trx: Transaction<Database>, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('preau announcement draft ' || ${id}, 0))`.execute(trx);
}

/** What these may see of drafts. */
export function draftsOf(db: Kysely<Database>, callers: readonly Caller[]) {
  const staff = callers.filter(({ role }) => isStaff(role));
  return db
    .selectFrom('announcementDraft')
    .select(['announcementDraft.id', 'announcementDraft.establishmentId', 'announcementDraft.authorId'])
    .where((eb) =>
      eb.or(
        staff.map(({ establishmentId, userId }) =>
          eb.and([
            eb('announcementDraft.establishmentId', '=', establishmentId),
            eb.or([
              eb('announcementDraft.authorId', '=', userId),
              eb.exists(
                eb
                  .selectFrom('announcementDraftStaff as s')
                  .select('s.userId')
                  .whereRef('s.draftId', '=', 'announcementDraft.id')
                  .where('s.userId', '=', userId),
              ),
            ]),
          ]),
        ),
      ),
    );
}
