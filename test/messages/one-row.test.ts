import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { followMessages } from '../support/follow.ts';
import { talking } from '../support/talking.ts';
import { until } from '../support/until.ts';

/** What a message carries beside its text, as whoever changes it writes it: under a revision of its own, with the message's row. */
async function decorated() {
  const t = await talking();
  const sending = t.message('Voici le plan');
  await t.parent.http.send.mutate(sending);
  const carried = {
    mentions: [t.s.people.teacher],
    attachments: [{ id: crypto.randomUUID(), name: 'plan_de_classe.pdf', mediaType: 'application/pdf', size: 12 }],
    reactions: [{ emoji: '👍', userIds: [t.s.people.teacher] }],
  };
  const change = async (deleted = false) => {
    const { rows } = await sql<{ revision: number }>`
      with counted as (update establishment set revision = revision + 1 where id = ${t.s.id} returning revision)
      update message m set mentions = ${carried.mentions}, attachments = ${JSON.stringify(carried.attachments)},
        reactions = ${JSON.stringify(carried.reactions)}, deleted_at = case when ${deleted} then now() end, revision = counted.revision
      from counted where m.id = ${sending.id} returning m.revision`.execute(t.s.db);
    return rows[0]!.revision;
  };
  return { ...t, sending, carried, change };
}

test('[MSG15] a message says all of itself: in a page, in the list, live, to who was away, and to who sends it again', async () => {
  await using t = await decorated();
  const heard = await followMessages(t.teacher);
  const away = await t.teacher.api.conversations.query({});
  const revision = await t.change();
  await until(() => heard.messages().some((message) => message.revision === revision));
  const caughtUp = await followMessages(t.teacher, away.eventCursor);
  await until(() => caughtUp.messages().length === 1);
  const { items } = await t.teacher.api.messages.query({ conversationId: t.conversationId });
  const list = await t.teacher.api.conversations.query({});
  const again = await t.parent.http.send.mutate(t.sending);
  const readers = {
    page: items[0],
    list: list.items[0]!.lastMessage,
    live: heard.messages().at(-1),
    away: caughtUp.messages()[0],
    again,
  };
  for (const [reader, message] of Object.entries(readers)) expect(message, reader).toMatchObject(t.carried);
});

test('[MSG15] of a message that was deleted nothing is left but its place', async () => {
  await using t = await decorated();
  await t.change(true);
  const { items } = await t.teacher.api.messages.query({ conversationId: t.conversationId });
  const again = await t.parent.http.send.mutate(t.sending);
  for (const message of [items[0], again])
    expect(message).toMatchObject({ seq: 1, body: '', mentions: [], attachments: [], reactions: [] });
});
