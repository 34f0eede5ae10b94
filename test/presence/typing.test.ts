import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { limits } from '../../src/shared/limits.ts';
import type { TestClient } from '../support/client.ts';
import { followTyping } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

const type = (client: TestClient, conversationId: string, typing = true) =>
  client.api.setTyping.mutate({ conversationId, typing });

test('[LIVE8] typing reaches the others of the conversation, and neither the typist nor anyone else', async () => {
  await using s = await school();
  const [parent, teacher, admin] = [await s.as('parent'), await s.as('teacher'), await s.as('admin')];
  const { id } = await start(s, parent, ['teacher']);
  await start(s, teacher, ['admin']);
  const [theirs, own, others] = [await followTyping(teacher), await followTyping(parent), await followTyping(admin)];
  const before = Date.now();
  await type(parent, id);
  await until(() => theirs.events.length === 1);
  expect(theirs.events).toEqual([
    { conversationId: id, userId: s.people.parent, name: 'parent', typing: true, expiresAt: expect.any(Date) },
  ]);
  const expiresInMs = theirs.events[0]!.expiresAt.getTime() - before;
  expect(expiresInMs).toBeGreaterThan(limits.typingExpiryMs - 1_000);
  await type(parent, id, false);
  await until(() => theirs.events.length === 2);
  expect(theirs.events[1]).toMatchObject({ userId: s.people.parent, typing: false });
  expect([...own.events, ...others.events]).toEqual([]);
});

test('[LIVE8] who asks about one conversation hears of that one alone', async () => {
  await using s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const [one, other] = [await start(s, parent, ['teacher']), await start(s, parent, ['teacher'], { title: 'Sortie' })];
  const [heard, all] = [await followTyping(teacher, one.id), await followTyping(teacher)];
  await type(parent, other.id);
  await type(parent, one.id);
  await until(() => all.events.length === 2);
  await until(() => heard.events.length === 1);
  expect(heard.events[0]?.conversationId).toBe(one.id);
});

test('[LIVE8] the message itself ends it, and a word within two seconds is not told again', async () => {
  await using s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const { id } = await start(s, parent, ['teacher']);
  const heard = await followTyping(teacher);
  for (let index = 0; index < 5; index += 1) await type(parent, id);
  await say(parent, id, 'Bonjour');
  await until(() => heard.events.length === 2);
  expect(heard.events.map(({ typing }) => typing)).toEqual([true, false]);
  await type(teacher, id);
  await say(parent, id, 'Vous êtes là ?');
  expect(heard.events).toHaveLength(2);
});

test('[LIVE8] it ends by itself five seconds after the last word', async () => {
  await using s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const { id } = await start(s, parent, ['teacher']);
  const heard = await followTyping(teacher);
  const began = Date.now();
  await type(parent, id);
  await until(() => heard.events.length === 2, { withinMs: 9_000 });
  expect(Date.now() - began).toBeGreaterThanOrEqual(limits.typingExpiryMs - 50);
  expect(heard.events[1]).toMatchObject({ userId: s.people.parent, typing: false });
});

test('[LIVE8] among more than a hundred people nobody hears it', async () => {
  await using s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const crowd = await start(s, parent, ['teacher'], { title: 'Tous' });
  const small = await start(s, parent, ['teacher']);
  const counts = { participantCount: limits.typingParticipants + 1 };
  await s.db.updateTable('conversation').set(counts).where('id', '=', crowd.id).execute();
  const heard = await followTyping(teacher);
  await type(parent, crowd.id);
  await type(parent, small.id);
  await until(() => heard.events.length > 0);
  expect(heard.events.map(({ conversationId }) => conversationId)).toEqual([small.id]);
});

test('[MSG2] outsiders are refused as if there were no such conversation, and who may not write does not type', async () => {
  await using s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const { id } = await start(s, teacher, ['parent'], { title: 'Avis', kind: 'announcement' });
  const unknown = await refusalOf(type(parent, randomUUID()));
  expect(unknown).toMatchObject({ code: 'NOT_FOUND', reason: 'conversation.unknown' });
  expect(await refusalOf(type(await s.as('parent2'), id))).toEqual(unknown);
  expect(await refusalOf(type(parent, id))).toMatchObject({ code: 'FORBIDDEN', reason: 'conversation.readOnly' });
});

test('[LIVE8] [LIVE20] typing taken back and on is told at most once in two seconds, over all the sockets of a person, and what holds in the end', async () => {
  await using s = await school();
  const [parent, phone, teacher] = [await s.as('parent'), await s.as('parent'), await s.as('teacher')];
  const { id } = await start(s, parent, ['teacher']);
  const heard = await followTyping(teacher);
  const began = performance.now();
  for (let step = 0; performance.now() - began < 3_000; step += 1) {
    await Promise.all([type(parent, id, step % 2 === 0), type(phone, id, step % 2 === 1)]);
    await setTimeout(25);
  }
  await type(phone, id, true);
  await type(parent, id, false);
  await until(() => heard.events.length > 0 && heard.events.at(-1)?.typing === false);
  expect(heard.events.length).toBeLessThanOrEqual((performance.now() - began) / limits.typingEveryMs + 1);
});

test('[LIVE8] [LIVE20] whoever types in many conversations at once is believed of three', async () => {
  await using s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const ids: string[] = [];
  for (let index = 0; index < 5; index += 1)
    ids.push((await start(s, parent, ['teacher'], { title: `Sortie ${index}` })).id);
  const heard = await followTyping(teacher);
  for (const id of ids) await type(parent, id);
  await say(parent, ids[0]!, 'Bonjour');
  await type(parent, ids[4]!);
  const told = () => new Set(heard.events.filter(({ typing }) => typing).map(({ conversationId }) => conversationId));
  await until(() => told().size === 4);
  expect(told()).toEqual(new Set([ids[0], ids[1], ids[2], ids[4]]));
});
