import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { usualContent } from '../../src/shared/limits.ts';
import { closing } from '../support/client.ts';
import { followConversations, followMessages } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { newPerson, school, type School } from '../support/school.ts';
import { say } from '../support/talk.ts';
import { until } from '../support/until.ts';

/** Parents by the thousand, in one statement. */
async function families({ db, id }: School, count: number): Promise<string[]> {
  const { rows } = await sql<{ userId: string }>`
    with fresh as (
      insert into "user" (id, email, name)
      select u.id, u.id || '@school.example', 'Parent' from (select gen_random_uuid() as id from generate_series(1, ${count})) u
      returning id
    )
    insert into membership (establishment_id, user_id, name, name_folded, role)
    select ${id}, id, 'Parent', 'parent', 'parent' from fresh returning user_id`.execute(db);
  return rows.map(({ userId }) => userId);
}

const most = usualContent.announcementParticipants;

test('[CONV2] [CONV13] an announcement holds five thousand people, made by one call over HTTP, and each of them hears it and what is written in it', async () => {
  await using s = await school();
  const [admin, parent] = [await s.as('admin'), await s.as('parent')];
  const [made, told] = [await followConversations(parent), await followMessages(parent)];
  const others = [...(await families(s, most - 2)), s.people.parent];
  const announce = (participantIds: string[], via = admin.http) =>
    via.createConversation.mutate({ participantIds, kind: 'announcement', title: 'Rentrée' });
  const late = await newPerson(s.db, s.id, 'late', 'parent');
  expect(await refusalOf(announce([...others, late]))).toMatchObject({ reason: 'conversation.full' });
  const { id, participantCount } = await announce(others);
  expect(participantCount).toBe(most);
  await say(admin, id, 'Lundi');
  await until(() => told.events.some((event) => event.type === 'message' && event.message.body === 'Lundi'));
  expect(made.events).toMatchObject([{ type: 'conversation', conversation: { id, participantCount: most } }]);
  const add = admin.http.addParticipants.mutate({ conversationId: id, userIds: [late] });
  expect(await refusalOf(add)).toMatchObject({ reason: 'conversation.full' });
  const counted = s.db.selectFrom('participant').select(({ fn }) => fn.countAll<number>().as('count'));
  expect(await counted.where('conversationId', '=', id).executeTakeFirst()).toEqual({ count: most });
  // Read though a client of ours notes something about it, and counted as what it takes to add as many.
  const noted = { participantIds: others, kind: 'announcement', title: undefined } as const;
  expect(await refusalOf(admin.http.createConversation.mutate(noted))).toMatchObject({ reason: 'rate.exceeded' });
  const closed = closing(admin);
  announce(others, admin.api).catch(() => undefined);
  expect(await closed).toBe(1009);
}, 60_000);
