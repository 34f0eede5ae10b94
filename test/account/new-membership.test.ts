import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { readChangedStandings } from '../../src/server/account/standing.ts';
import { hubRows } from '../../src/server/conversations/hub-rows.ts';
import { createSchool } from '../../src/server/establishments/create-school.ts';
import { closing } from '../support/client.ts';
import { followAccount, followMessages } from '../support/follow.ts';
import { join, school, type School } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

/** A teacher of one school, on a socket that has never heard of the other, and what they hear. */
async function teacherOf(s: School) {
  const client = await s.as('teacher');
  const { id } = await start(s, client, ['parent']);
  const [heard, bell] = [await followMessages(client), await followAccount(client)];
  const { length } = client.sockets;
  const isBack = () => client.sockets.length > length && bell.events.length > 1;
  return { client, heard, bell, id, isBack };
}

const soon = { withinMs: 3_000 };

test('[ACCOUNT3] whoever is put into a second school by the rows alone hears it on the socket that they had open, and nothing is lost', async () => {
  await using a = await school();
  await using b = await school();
  const t = await teacherOf(a);
  const closed = closing(t.client);
  const admin = await b.as('admin');
  await join(a.db, b.id, a.people.teacher, 'teacher');
  const { id } = await admin.api.createConversation.mutate({
    participantIds: [a.people.teacher],
    establishmentId: b.id,
  });
  await say(admin, id, 'welcome');
  expect(await closed).toBe(4403);
  await until(t.isBack, soon);
  // What was said before the socket knew of the school is fetched, as the reset says, and what is said from then on is heard.
  await until(() => t.heard.events.some(({ type }) => type === 'reset'), soon);
  const { items } = await t.client.api.conversations.query({});
  expect(items.map(({ lastMessage }) => lastMessage?.body)).toContain('welcome');
  await say(admin, id, 'and again');
  await until(() => t.heard.messages().some(({ body }) => body === 'and again'), soon);
  const { memberships } = await t.client.api.me.query();
  expect(memberships.map(({ establishment }) => establishment.id).toSorted()).toEqual([a.id, b.id].toSorted());
  expect(t.bell.events.at(-1)).toEqual({ what: 'all' });
});

test('[ACCOUNT3] so does the first admin of a school that a command founds, while their page is open, on every process', async () => {
  await using s = await school();
  await using elsewhere = await newTestServer();
  const { client, isBack } = await teacherOf(s);
  const there = await s.as('teacher', elsewhere);
  await there.api.me.query();
  const closed = [closing(client), closing(there)];
  const { email } = (await client.api.me.query()).user;
  const founded = { name: 'École neuve', timezone: 'Europe/Paris', adminEmail: email!, adminName: 'Claire' };
  const { establishmentId } = await createSchool(s.db, founded);
  expect(await Promise.all(closed)).toEqual([4403, 4403]);
  await until(isBack, soon);
  expect((await client.api.me.query()).memberships.map(({ establishment }) => establishment.id)).toContain(
    establishmentId,
  );
});

test('[ACCOUNT3] another role or a suspension that only the rows tell of closes the socket, and the next one stands where they say', async () => {
  await using s = await school();
  const change = (changed: { role: 'parent' } | { suspendedAt: Date }) =>
    s.db
      .updateTable('membership')
      .set(changed)
      .where('userId', '=', s.people.teacher)
      .where('establishmentId', '=', s.id)
      .execute();
  for (const changed of [{ role: 'parent' as const }, { suspendedAt: new Date() }]) {
    const client = await s.as('teacher');
    await client.api.me.query();
    const closed = closing(client);
    await change(changed);
    expect(await closed).toBe(4403);
  }
  const client = await s.as('teacher');
  expect((await client.api.me.query()).memberships).toEqual([]);
});

test('[ACCOUNT3] whoever stands where they stood is left alone, in however many schools and whatever they are there', async () => {
  await using a = await school();
  await using b = await school();
  await using c = await school();
  const userId = a.people.teacher;
  await join(a.db, b.id, userId, 'parent');
  await join(a.db, c.id, userId, 'admin');
  await a.db
    .updateTable('membership')
    .set({ suspendedAt: new Date() })
    .where('userId', '=', userId)
    .where('establishmentId', '=', b.id)
    .execute();
  const { standing } = await hubRows(a.db).membershipSnapshotOf(userId);
  const nobody = randomUUID();
  const present = [
    { userId, standing },
    { userId: nobody, standing: '' },
  ];
  expect(await readChangedStandings(a.db, present)).toEqual([]);
  const other = { userId, standing: standing.replace('parent', 'student') };
  expect(await readChangedStandings(a.db, [...present, other])).toEqual([{ userId, standing }]);
});
