import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { workerDatabase } from '../support/database.ts';
import { pushing, reasons, register, set } from '../support/pushing.ts';
import { remove, say, start } from '../support/talk.ts';

test('[NOTIFY1] a message is decided once, and what changes in it later tells nobody once more', async () => {
  await using t = await pushing();
  const sent = await say(t.teacher, t.conversationId, 'à huit heures');
  await t.tell();
  expect(t.device.received).toHaveLength(1);
  await t.teacher.http.editMessage.mutate({ id: sent.id, body: 'à neuf heures' });
  await t.parent.http.react.mutate({ id: sent.id, emoji: '👍', on: true });
  await register(await t.as('admin'), t.service.newDevice());
  await t.tell();
  expect(t.device.received).toHaveLength(1);
  expect(await reasons(t.parent)).toEqual(['message sent: told']);
  expect(await reasons(await t.as('admin'))).toEqual([]);
});

test('[NOTIFY1] one that was changed before it was decided is decided as it is then, and the one after it too', async () => {
  await using t = await pushing();
  const first = await say(t.teacher, t.conversationId, 'premier');
  await say(t.teacher, t.conversationId, 'second');
  await t.teacher.http.deleteMessage.mutate({ id: first.id });
  await t.tell();
  expect(await reasons(t.parent)).toEqual(['message skipped: deleted', 'message sent: told']);
});

test('[NOTIFY2] what is muted, of too little concern, switched off, read already, or their own tells nobody', async () => {
  await using t = await pushing();
  const { conversationId } = t;
  const decided = async () => {
    await say(t.teacher, conversationId, 'x');
    await t.tell();
    return (await reasons(t.parent)).at(-1);
  };
  await t.parent.http.setNotify.mutate({ conversationId, notify: 'none' });
  expect(await decided()).toBe('message skipped: muted');
  await t.parent.http.setNotify.mutate({ conversationId, notify: 'mentions' });
  expect(await decided()).toBe('message skipped: mentionsOnly');
  await t.parent.http.setNotify.mutate({ conversationId, notify: 'all' });
  await set(t.parent, { notifications: { level: 'mentions' } });
  expect(await decided()).toBe('message skipped: level');
  await set(t.parent, { notifications: { level: 'all', push: false } });
  expect(await decided()).toBe('message skipped: off');
  await set(t.parent, { notifications: { push: true, toasts: false, sounds: false } });
  await say(t.parent, conversationId, 'mine');
  await t.tell();
  expect(t.device.received).toEqual([]);
  expect(await decided()).toBe('message sent: told');
  expect(await reasons(t.parent)).toHaveLength(5);
  const { lastSeq: seq } = await t.parent.http.conversation.query({ conversationId });
  await say(t.teacher, conversationId, 'read at once');
  await t.parent.http.markRead.mutate({ conversationId, seq: seq + 1 });
  await t.tell();
  expect((await reasons(t.parent)).at(-1)).toBe('message skipped: seen');
});

test('[NOTIFY2] what was written before somebody came, or after they left, is nothing to them', async () => {
  await using t = await pushing();
  const { id } = await start(t.s, t.teacher, ['admin', 'parent2'], { title: '5e A' });
  await say(t.teacher, id, 'before');
  await t.teacher.http.addParticipants.mutate({ conversationId: id, userIds: [t.s.people.parent] });
  await remove(t.s, t.teacher, t.conversationId, 'parent');
  await say(t.teacher, t.conversationId, 'after');
  await t.tell();
  expect(await reasons(t.parent)).toEqual([]);
});

test('[NOTIFY6] whoever has a page open has a moment to read it there; whoever has none is told at once', async () => {
  await using t = await pushing();
  const waits = async () => {
    await say(t.teacher, t.conversationId, 'x');
    await t.decide();
    const [latest] = await t.parent.http.account.notices.query({});
    return latest!.dueAt.getTime() - latest!.decidedAt.getTime();
  };
  const following = t.parent.api.onAccount.subscribe(undefined, { onData: () => undefined });
  await t.parent.api.me.query();
  expect(await waits()).toBeGreaterThan(10_000);
  following.unsubscribe();
  await crowd(t.s.id, t.conversationId, 1);
  await say(t.teacher, t.conversationId, 'x');
  await t.decide();
  const others = t.s.db.selectFrom('notification').select(['dueAt', 'decidedAt']).where('establishmentId', '=', t.s.id);
  const { dueAt, decidedAt } = await others.where('userId', '<>', t.s.people.parent).executeTakeFirstOrThrow();
  expect(dueAt.getTime() - decidedAt.getTime()).toBeLessThan(10_000);
});

test('[NOTIFY8] [NOTIFY24] of whoever has no device nothing is kept, and five thousand who have one cost a few queries', async () => {
  await using t = await pushing();
  const { id } = await start(t.s, t.teacher, ['parent', 'parent2'], { title: 'large' });
  await crowd(t.s.id, id, 5_000);
  await say(t.teacher, id, 'x');
  const { databases } = await workerDatabase();
  let queries = 0;
  const counted = databases.live.withPlugin({
    transformQuery: ({ node }) => ((queries += 1), node),
    transformResult: async ({ result }) => result,
  });
  await counted.transaction().execute(async (trx) => {
    const { revision } = await t.s.db
      .selectFrom('establishment')
      .select('revision')
      .where('id', '=', t.s.id)
      .executeTakeFirstOrThrow();
    await t.server.notices.read(trx, { establishmentId: t.s.id, after: 0, upTo: revision });
  });
  const { count } = await t.s.db
    .selectFrom('notification')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('conversationId', '=', id)
    .executeTakeFirstOrThrow();
  expect(count).toBe(5_001);
  expect(queries).toBeLessThan(12);
  const without = await t.s.db
    .selectFrom('notification')
    .select('id')
    .where('userId', '=', t.s.people.parent2)
    .execute();
  expect(without).toEqual([]);
});

/** People of a school with a device each, all in a conversation. */
async function crowd(establishmentId: string, conversationId: string, size: number): Promise<void> {
  const { db } = await workerDatabase();
  await sql`
    with one as (
      insert into "user" (id, email, name) select gen_random_uuid(), gen_random_uuid() || '@crowd.example', 'x' from generate_series(1, ${size}) returning id
    ), member as (
      insert into membership (establishment_id, user_id, name, name_folded, role) select ${establishmentId}, id, 'x', 'x', 'parent' from one
    ), participates as (
      insert into participant (establishment_id, conversation_id, user_id, can_write, revision, own_revision)
      select ${establishmentId}, ${conversationId}, id, true, 1, 1 from one
    ), signed as (
      insert into session (id, user_id, expires_at) select id, id, now() + interval '1 hour' from one returning id, user_id
    )
    insert into push_subscription (user_id, session_id, endpoint, p256dh, auth, device)
    select user_id, id, 'https://push.example/' || id, 'x', 'x', 'x' from signed`.execute(db);
}
