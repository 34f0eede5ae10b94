import { sql, type Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import { planUnreadMails } from '../email/unread/plan-unread.ts';
import { noticeReader } from '../notifications/plan-notices.ts';

const planners = [noticeReader, planUnreadMails.name];

/**
 * Whether of an announcement that is out it was decided whose devices are told and who is mailed, which happens seconds after all have it, or later where a
 * server was behind. Until then nothing is on its way to anybody, and it would look as if nothing reached them.
 */
export async function isPlanned(
  live: Kysely<Database>,
  { id, establishmentId }: { id: string; establishmentId: string },
): Promise<boolean> {
  const { rows } = await sql<{ passed: number }>`
    select count(*)::int as passed from conversation c
    join reader_cursor r on r.establishment_id = c.establishment_id and r.name = any (${planners}) and r.revision > c.made_revision
    where c.establishment_id = ${establishmentId} and c.id = ${id}`.execute(live);
  return rows[0]!.passed === planners.length;
}
