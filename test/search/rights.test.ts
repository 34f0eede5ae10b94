import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Message } from '../../src/shared/public.ts';
import type { TestClient } from '../support/client.ts';
import { pick, several } from '../support/random/chance.ts';
import { refusalOf } from '../support/refusal.ts';
import { school, type Name, type School } from '../support/school.ts';
import { everyPage, found, indexed } from '../support/searching.ts';
import { newChance, seed } from '../support/seed.ts';
import { add, remove, say, start } from '../support/talk.ts';

test('[MSG28] whoever is not in a conversation, came later or was taken out finds nothing that they may not read', async () => {
  await using s = await school();
  const [admin, teacher, parent] = [await s.as('admin'), await s.as('teacher'), await s.as('parent')];
  const { id } = await start(s, admin, ['parent'], { title: 'Conseil' });
  await say(admin, id, 'avant secret');
  await add(s, admin, id, 'teacher');
  await say(admin, id, 'pendant secret');
  await remove(s, admin, id, 'teacher');
  await say(admin, id, 'après secret');
  await indexed(s);
  const seen = (client: TestClient) => found(client, { query: 'secret' });
  expect(await seen(parent)).toHaveLength(3);
  expect(await seen(teacher)).toEqual([]);
  expect(await seen(await s.as('teacher2'))).toEqual([]);
  const refused = await refusalOf(teacher.api.searchMessages.query({ query: 'secret', conversationId: id }));
  const unknown = await refusalOf(teacher.api.searchMessages.query({ query: 'secret', conversationId: randomUUID() }));
  expect(refused).toEqual(unknown);
  await add(s, admin, id, 'teacher');
  expect(await seen(teacher)).toEqual([]);
  await say(admin, id, 'encore secret');
  await indexed(s);
  expect(await seen(teacher)).toEqual(['encore [secret]']);
  // Nor by a word that is nearly the one typed: what others wrote does not tell what is near.
  expect(await found(teacher, { query: 'pendent' })).toEqual([]);
  expect(await found(teacher, { query: 'encorre' })).toEqual(['[encore] secret']);
  await s.db.updateTable('membership').set({ suspendedAt: new Date() }).where('userId', '=', s.people.parent).execute();
  await s.db.updateTable('participant').set({ leftAt: new Date() }).where('userId', '=', s.people.teacher).execute();
  expect(await seen(teacher)).toEqual([]);
});

test('[MSG28] nothing of another school is found, and whoever is of two finds what is theirs in both', async () => {
  await using here = await school();
  await using there = await school();
  const word = `mot${randomUUID().slice(0, 8)}`;
  for (const s of [here, there]) {
    const parent = await s.as('parent');
    const { id } = await start(s, parent, ['teacher']);
    await say(parent, id, word);
    await indexed(s);
  }
  const [one] = (await (await here.as('teacher')).api.searchMessages.query({ query: word })).items;
  expect(one).toMatchObject({ message: { authorId: here.people.parent } });
  expect(await found(await there.as('teacher2'), { query: word })).toEqual([]);
  expect(await found(await here.as('teacher'), { query: word, establishmentId: there.id })).toEqual([]);
});

const words = ['cantine', 'sortie', 'cahier', 'piscine'];
const cast: Name[] = ['admin', 'teacher', 'teacher2', 'parent'];

test('[MSG28] whatever happened, everybody finds what their messages hold, all of it and nothing more', async () => {
  const chance = newChance();
  await using s = await school();
  const admin = await s.as('admin');
  const groups = [];
  for (let n = 0; n < 3; n += 1)
    groups.push(
      (await start(s, admin, ['parent', ...several(chance, ['teacher', 'teacher2'] as const, 0.6)], { title: `G${n}` }))
        .id,
    );
  for (let step = 0; step < 45; step += 1) {
    await happen(s, admin, pick(chance, groups), chance);
    if (step % 15 === 0) await indexed(s);
  }
  await indexed(s);
  for (const name of cast) {
    const client = await s.as(name);
    const readable = await readableTo(client);
    for (const query of words) {
      const ids = await everyPage(client, { query, limit: 25 });
      const held = readable.filter(({ body }) => body.split(' ').includes(query));
      expect(ids.toSorted(), `${name} looks for ${query}, seed ${seed}`).toEqual(held.map(({ id }) => id).toSorted());
    }
  }
});

async function happen(s: School, admin: TestClient, group: string, chance: () => number): Promise<void> {
  const what = chance();
  const name = pick(chance, cast.slice(1));
  const body = several(chance, words, 0.4).join(' ') || 'bonjour';
  if (what < 0.6) await say(admin, group, body);
  else if (what < 0.7) await add(s, admin, group, name).catch(() => undefined);
  else if (what < 0.8) await remove(s, admin, group, name).catch(() => undefined);
  else await change(s, group, chance() < 0.5 ? { body } : { deleted: chance() < 0.7 });
}

/** As the verbs leave a message, under the next revision; any of the conversation. */
async function change(
  s: School,
  group: string,
  { body, deleted }: { body?: string; deleted?: boolean },
): Promise<void> {
  await sql`
    with one as (select id from message where conversation_id = ${group} order by random() limit 1),
      next as (update establishment set revision = revision + 1 where id = ${s.id} returning revision)
    update message set revision = next.revision, edited_at = now(), body = coalesce(${body ?? null}, body),
      deleted_at = case when ${deleted ?? null}::boolean is null then deleted_at when ${deleted ?? null} then now() end
    from one, next where message.id = one.id`.execute(s.db);
}

async function readableTo(client: TestClient): Promise<Message[]> {
  const { items } = await client.api.conversations.query({ limit: 100 });
  const pages = await Promise.all(
    items.map(({ id: conversationId }) => client.http.messages.query({ conversationId, limit: 200 })),
  );
  return pages.flatMap((page) => page.items).filter(({ deletedAt }) => deletedAt === null);
}
