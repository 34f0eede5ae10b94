import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { usualContent } from '../../src/shared/limits.ts';
import { announcing, newAnnouncement } from '../support/announcing.ts';
import { followConversations, followMessages } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import type { School } from '../support/school.ts';
import { until } from '../support/until.ts';

/** Parents by the thousand, in one statement. */
async function families({ db, id }: School, count: number): Promise<void> {
  await sql`
    with fresh as (
      insert into "user" (id, email, name)
      select u.id, u.id || '@school.example', 'Parent' from (select gen_random_uuid() as id from generate_series(1, ${count})) u
      returning id
    )
    insert into membership (establishment_id, user_id, name, name_folded, role)
    select ${id}, id, 'Parent', 'parent', 'parent' from fresh`.execute(db);
}

const everyone = [{ kind: 'everyone' as const }];

test('[ANNOUNCE22] to five thousand it is one change that everybody hears, with few queries, and one more person is refused with its word', async () => {
  await using t = await announcing();
  const { s, admin, parent } = t;
  // With the seven others of the cast and its author it is full.
  await families(s, usualContent.announcementParticipants - 8);
  const [made, told] = [await followConversations(parent), await followMessages(parent)];
  const wanted = newAnnouncement(everyone, { importance: 'acknowledgement' });
  await admin.http.announcements.send.mutate(wanted);
  await t.publish();
  await until(() => told.messages().length === 1);
  expect(made.events).toMatchObject([{ type: 'conversation', conversation: { participantCount: 5_000 } }]);
  const ledger = await t.ledger(wanted.clientId, admin);
  expect([ledger.total, ledger.silent, ledger.items.length]).toEqual([4_999, 4_999, 50]);
  await parent.http.announcements.acknowledge.mutate({ id: wanted.clientId });
  expect((await t.ledger(wanted.clientId, admin)).sums).toMatchObject({ acknowledged: 1 });
  expect(await admin.http.announcements.remind.mutate({ id: wanted.clientId })).toEqual({ reminded: 4_998 });
  await families(s, 1);
  expect((await refusalOf(t.send(admin, everyone))).reason).toBe('announcement.tooMany');
  const { count } = await admin.http.announcements.preview.query({ audience: { groups: everyone, except: [] } });
  expect(count).toBe(5_000);
}, 60_000);
