import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { TestClient } from './client.ts';
import { countedBy, watchCounted, type Counted } from './counted.ts';
import { freshFetch, heldBy, watch, type Held, type Watching } from './watch.ts';
import { school, type Name, type School } from './school.ts';
import { until } from './until.ts';

export type Stage = {
  s: School;
  /** Each acts over HTTP, so that a cut socket stops nobody from acting. */
  by: Record<'admin' | 'teacher' | 'parent' | 'student', TestClient['http']>;
  group: string;
  direct: string;
  /** An announcement of admin and teacher2 to parent, student and another family, with one message. */
  news: string;
  say(
    who: keyof Stage['by'],
    conversationId: string,
    replyToId?: string,
    body?: string,
  ): Promise<{ id: string; seq: number }>;
};
export type Action = { first?: (stage: Stage) => Promise<unknown>; act: (stage: Stage) => Promise<unknown> };

const watchers: Name[] = ['admin', 'teacher', 'parent', 'student', 'teacher2'];

/** What everyone held and then hears of this action is what they would fetch now; answers how many changes were heard. */
export async function verify({ first, act }: Action): Promise<number> {
  await using s = await school();
  const stage = await newStage(s);
  await first?.(stage);
  const names = watchers.flatMap((watcher) => [watcher, watcher]);
  const clients = await Promise.all(names.map((watcher) => s.as(watcher)));
  const watching = await Promise.all(clients.map(watch));
  const counted = await Promise.all(clients.map((client) => watchCounted(client, stage.news)));
  // Of each person one hears it as it happens, and one, whose socket is cut, when it is back.
  for (const [index, client] of clients.entries()) if (index % 2 === 1) client.cut();
  await act(stage);
  for (const [index, one] of watching.entries()) await expectTruth(names[index]!, clients[index]!, one);
  for (const one of counted) await expectCounted(one);
  return watching.reduce((sum, one) => sum + one.heard(), 0);
}

/** The group holds admin, teacher, parent and the parent's child, and three messages. */
async function newStage(s: School): Promise<Stage> {
  const by = {} as Stage['by'];
  for (const name of ['admin', 'teacher', 'parent', 'student'] as const) by[name] = (await s.as(name)).http;
  const { people } = s;
  const participantIds = [people.teacher, people.parent, people.student];
  const { id: group } = await by.admin.createConversation.mutate({ participantIds, title: '6e B' });
  const { id: direct } = await by.parent.createConversation.mutate({ participantIds: [people.teacher] });
  const { id: news } = await by.admin.createConversation.mutate({
    participantIds: [people.teacher2, people.parent, people.parent2, people.student, people.student2],
    kind: 'announcement',
    title: 'Photos',
  });
  const say: Stage['say'] = (who, conversationId, replyToId, body = `${who} here`) =>
    by[who].send.mutate({ id: randomUUID(), conversationId, body, replyToId });
  for (const who of ['admin', 'parent', 'parent'] as const) await say(who, group);
  await say('parent', direct);
  await say('admin', news);
  return { s, by, group, direct, news, say };
}

/** What this client asked when it was rung for is what it would be told now. */
async function expectCounted({ client, conversationId, held }: Counted): Promise<void> {
  const fresh = () => countedBy(client, conversationId);
  await until(async () => isDeepStrictEqual(held(), await fresh()), { withinMs: 4_000 }).catch(() => undefined);
  expect(held()).toEqual(await fresh());
}

/** What this client held, with what it heard, is what it would be given now. */
async function expectTruth(name: Name, client: TestClient, { model, errors, fetchUnknown }: Watching): Promise<void> {
  let fresh: Held | undefined;
  const isTrue = async () => {
    await fetchUnknown();
    fresh = await freshFetch(client);
    return isDeepStrictEqual(heldBy(model), fresh);
  };
  // What is still untrue then is shown by the comparison below.
  await until(isTrue, { withinMs: 4_000 }).catch(() => undefined);
  expect(errors).toEqual([]);
  expect({ name, ...heldBy(model) }).toEqual({ name, ...fresh });
}
