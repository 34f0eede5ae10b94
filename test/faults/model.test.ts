import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldBy } from '../support/watch.ts';
import { Observer } from '../support/observer.ts';
import { actors, histories, perform, type Actor, type Stage } from '../support/random/histories.ts';
import { testRedis } from '../support/redis.ts';
import { school, type School } from '../support/school.ts';
import { flag, report, seed } from '../support/seed.ts';
import { newTestServer, type TestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

const numRuns = flag('RUNS', 100);

test(
  `[G1–G7] any history of sends with and without files, retries, lost answers, messages edited, deleted, brought back and reacted to, cuts, sessions ended, readings, hours of the school that begin and end, people coming, going and suspended, up to four at once, at two processes: everyone holds what they would fetch (${numRuns} runs, seed ${seed})`,
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
