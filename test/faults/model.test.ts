import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { TRPCClientError } from '@trpc/client';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldBy } from '../support/model.ts';
import { Observer } from '../support/observer.ts';
import { testRedis } from '../support/redis.ts';
import { school, type Name, type School } from '../support/school.ts';
import { flag, report, seed } from '../support/seed.ts';
import { newTestServer, type TestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

const numRuns = flag('RUNS', 100);

const actors = ['admin', 'teacher', 'parent', 'student'] as const;
type Actor = (typeof actors)[number];
const who = fc.constantFrom(...actors);
const name = fc.constantFrom<Name>('teacher', 'parent', 'student', 'student2');
const share = fc.integer({ min: 0, max: 100 });
const title = fc.string({ minLength: 1, maxLength: 20 });

const command = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('send' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('retry' as const), who }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('loseAnswer' as const), who, share }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('cut' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('signInAgain' as const), who, share }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('read' as const), who, share }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('add' as const), name }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), title }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('suspend' as const), name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reinstate' as const), name }) },
);
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;
/** What stands together is done at the same moment. */
const histories = fc.array(fc.array(command, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 10 });

type Stage = { s: School; by: Record<Actor, Observer>; group: string; last: Map<Actor, Sending> };
type Sending = { id: string; conversationId: string; body: string };

test(
  `[G1–G7] any history of sends, retries, lost answers, cuts, sessions ended, readings, people coming, going and suspended, up to four at once, at two processes: everyone holds what they would fetch (${numRuns} runs, seed ${seed})`,
  async () => {
    const counted = {
      runs: numRuns,
      'with a deaf process': 0,
      commands: 0,
      'observers true': 0,
      'true while suspended': 0,
    };
    await using redis = await testRedis();
    await using one = await newTestServer(undefined, { REDIS_URL: redis.url });
    // Who comes back to this one is told from the rows alone.
    await using other = await newTestServer(undefined, { REDIS_URL: redis.url, PREAU_REMEMBERED_CHANGES: '0' });
    // Nothing is passed on to this one: it looks for news in the rows once a second, and finds a whole second's at once.
    await using deaf = await newTestServer();
    const property = fc.asyncProperty(histories, fc.nat({ max: 3 }), async (history, second) => {
      await using s = await school();
      const stage = await newStage(s, [one, second === 0 ? deaf : other]);
      counted['with a deaf process'] += Number(second === 0);
      for (const together of history) {
        counted.commands += together.length;
        await Promise.all(together.map((one) => perform(stage, one)));
      }
      counted['true while suspended'] += await expectSilence(stage);
      for (const observer of Object.values(stage.by)) await expectTruth(observer);
      await expectNoHoles(stage);
      counted['observers true'] += actors.length;
    });
    await fc.assert(property, { seed, numRuns, endOnFailure: true });
    report('model', counted);
  },
  60_000 + numRuns * 5_000,
);

/** Half of them at one process, half at the other; whoever signs in again comes to the other one. */
async function newStage(s: School, servers: readonly TestServer[]): Promise<Stage> {
  let opened = 0;
  const open = (actor: Actor) => () => s.as(actor, servers[(opened += 1) % servers.length]);
  const admin = await open('admin')();
  const participantIds = [s.people.teacher, s.people.parent, s.people.student];
  const { id: group } = await admin.http.createConversation.mutate({ participantIds, title: 'Voyage' });
  const observers = await Promise.all(actors.map((actor) => Observer.begin(open(actor))));
  const by = Object.fromEntries(actors.map((actor, index) => [actor, observers[index]!])) as Stage['by'];
  return { s, by, group, last: new Map() };
}

async function perform(stage: Stage, one: Command): Promise<void> {
  const { s, by, group: conversationId } = stage;
  const admin = by.admin.client.http;
  switch (one.kind) {
    case 'send':
      return allowed(by[one.who].client.http.send.mutate(newSending(stage, one.who)));
    case 'retry':
      return stage.last.has(one.who)
        ? allowed(by[one.who].client.http.send.mutate(stage.last.get(one.who)!))
        : undefined;
    case 'loseAnswer':
      return loseAnswer(by[one.who], newSending(stage, one.who), one.share / 25);
    case 'cut':
      return by[one.who].client.cut();
    case 'signInAgain':
      // At any moment of another socket's coming back, which takes some 20 ms.
      return wait(one.share / 4).then(() => allowed(by[one.who].signInAgain()));
    case 'read':
      return read(stage, one.who, one.share);
    case 'add':
      return allowed(admin.addParticipants.mutate({ conversationId, userIds: [s.people[one.name]] }));
    case 'remove':
      return allowed(admin.removeParticipant.mutate({ conversationId, userId: s.people[one.name] }));
    case 'rename':
      return allowed(admin.renameConversation.mutate({ conversationId, title: one.title }));
    default:
      return allowed(admin.admin[one.kind].mutate({ userId: s.people[one.name] }));
  }
}

function newSending({ group, last }: Stage, who: Actor): Sending {
  const sending = { id: randomUUID(), conversationId: group, body: who };
  last.set(who, sending);
  return sending;
}

/** Sent on a socket that is destroyed a moment later; sent again on another way until something is known. */
async function loseAnswer({ client }: Observer, sending: Sending, afterMs: number): Promise<void> {
  const first = client.api.send.mutate(sending).catch(() => undefined);
  await wait(afterMs);
  client.cut();
  await allowed(client.http.send.mutate(sending));
  await first;
}

async function read({ by, group: conversationId }: Stage, who: Actor, share: number): Promise<void> {
  const { lastSeq } = await by.admin.client.http.conversation.query({ conversationId });
  await allowed(by[who].client.http.markRead.mutate({ conversationId, seq: Math.floor((lastSeq * share) / 100) }));
}

/** Some of these are refused, and should be; only a bug is not. */
async function allowed(call: Promise<unknown>): Promise<void> {
  await call.catch((error: unknown) => {
    const reason = error instanceof TRPCClientError ? (error.data as { reason?: string } | null)?.reason : undefined;
    if (!reason || reason === 'internal.bug') throw error;
  });
}

/** Who is suspended may see nothing, holds nothing from after it, and does not hear what is said now; then all are let in again. */
async function expectSilence({ s, by, group }: Stage): Promise<number> {
  const memberships = s.db.selectFrom('membership').select(['userId', 'revision']).where('establishmentId', '=', s.id);
  const suspended = await memberships.where('suspendedAt', 'is not', null).execute();
  const silent = Object.values(by).flatMap((observer) => {
    const found = suspended.find(({ userId }) => userId === observer.client.userId);
    return found ? [{ observer, since: found.revision }] : [];
  });
  const message = { id: randomUUID(), conversationId: group, body: 'not for them' };
  await by.admin.client.http.send.mutate(message);
  await until(() => by.admin.model.messages.get(group)!.some(({ id }) => id === message.id));
  for (const { observer, since } of silent) {
    const held = [...observer.model.messages.values()].flat();
    expect(held.filter(({ revision }) => revision > since)).toEqual([]);
    expect(await observer.fresh()).toEqual({ conversations: {}, messages: {} });
    expect(held.map(({ id }) => id)).not.toContain(message.id);
  }
  for (const { userId } of suspended) await by.admin.client.http.admin.reinstate.mutate({ userId });
  return silent.length;
}

async function expectTruth(observer: Observer): Promise<void> {
  const isTrue = async () => {
    await observer.fetchUnknown();
    return isDeepStrictEqual(heldBy(observer.model), await observer.fresh());
  };
  // What is still untrue then is shown by the comparison below.
  await until(isTrue, { withinMs: 6_000 }).catch(() => undefined);
  expect(heldBy(observer.model)).toEqual(await observer.fresh());
  expect(observer.errors).toEqual([]);
}

async function expectNoHoles({ by, group }: Stage): Promise<void> {
  const { items } = await by.admin.client.http.messages.query({ conversationId: group, limit: 200 });
  expect(items.map(({ seq }) => seq)).toEqual(items.map((_, index) => index + 1));
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
}
