import type { Announced } from './gathered.ts';
import type { Reader } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';

/** What somebody announced, whatever became of it, and what they acknowledged, in the schools that have not suspended them; the first one first. */
export function announced({ db, credential }: Reader): Promise<Announced> {
  const { userId } = credential;
  return inSchools({ db, credential }, async (trx) => ({
    announcements: await trx
      .selectFrom('announcement')
      .select(['id', 'title', 'body', 'importance', 'acknowledgeBy', 'audience', 'state', 'takesReplies'])
      .select(['createdAt', 'publishedAt', 'remindedAt'])
      .where('authorId', '=', userId)
      .orderBy('createdAt')
      .orderBy('id')
      .execute(),
    acknowledgements: await trx
      .selectFrom('acknowledgement')
      .select(['announcementId', 'acknowledgedAt'])
      .where('userId', '=', userId)
      .orderBy('acknowledgedAt')
      .orderBy('announcementId')
      .execute(),
  }));
}
