import type { Transaction } from 'kysely';
import { preferences } from '../account/preferences.ts';
import { profile } from '../account/profile.ts';
import { ownAvailability } from '../availability/own-availability.ts';
import { blockedPeople } from '../blocks/blocked-people.ts';
import type { Database } from '../db/schema.ts';
import { drafts } from '../drafts/drafts.ts';
import { scheduledMessages } from '../scheduled/scheduled-messages.ts';
import { announced } from './announced.ts';
import type { ExportJob } from './export-job.ts';
import type { Parts } from './gather.ts';
import { keep } from './gather-page.ts';
import type { Person } from './gathered.ts';
import { personKey } from './keys.ts';

/** Keeps who somebody is and what is theirs alone. Sessions belong to no school, so what reads across schools reads them, without what opens them. */
export async function gatherPerson(trx: Transaction<Database>, parts: Parts, job: ExportJob): Promise<void> {
  const { exportId, userId } = job;
  const reader = { db: parts.db, credential: job };
  const sessions = await trx
    .selectFrom('session')
    .select(['createdAt', 'usedAt', 'browser', 'system'])
    .where('userId', '=', userId)
    .where('expiresAt', '>', new Date())
    .orderBy('createdAt')
    .execute();
  const person: Person = {
    userId,
    gatheredAt: new Date(),
    profile: await profile(reader),
    preferences: await preferences(reader),
    availability: await ownAvailability(reader),
    sessions,
    blocked: await blockedPeople(reader),
    drafts: await drafts(reader),
    scheduled: await scheduledMessages(reader, {}),
    ...(await announced(reader)),
  };
  await keep(parts, personKey(exportId), person);
}
