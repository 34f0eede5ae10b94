import { createClient } from 'redis';
import superjson from 'superjson';
import { expect, test } from 'vitest';
import { newLog } from '../../src/server/log.ts';
import type { BusMessage } from '../../src/server/live/log/bus.ts';
import { newRedisBus } from '../../src/server/live/log/redis-bus.ts';
import { revisionOf } from '../support/hub.ts';
import { testRedis } from '../support/redis.ts';
import { until } from '../support/until.ts';

const [epoch, school] = ['life', 'school'];

/** Two processes' buses, both in one school, and whoever reads along what goes over the wire. */
async function joined() {
  const redis = await testRedis();
  const [one, other] = [newBus(redis.url), newBus(redis.url)];
  const wire = createClient({ url: redis.url });
  const texts: string[] = [];
  await wire.connect();
  await wire.sSubscribe(`preau:${epoch}:${school}`, (text) => void texts.push(text));
  const speaker = createClient({ url: redis.url });
  await speaker.connect();
  const say = (text: string) => speaker.sPublish(`preau:${epoch}:${school}`, text);
  await until(
    async () => (await speaker.pubSubShardNumSub([`preau:${epoch}:${school}`]))[`preau:${epoch}:${school}`] === 3,
  );
  await until(() => one.bus.state() === 'joined' && other.bus.state() === 'joined');
  const close = async () => {
    for (const client of [wire, speaker]) client.destroy();
    for (const { bus } of [one, other]) await bus.close();
    await redis[Symbol.asyncDispose]();
  };
  return { one, other, texts, say, [Symbol.asyncDispose]: close };
}

function newBus(url: string) {
  const bus = newRedisBus({ url, epoch, log: newLog('silent') });
  const heard: BusMessage[] = [];
  bus.listen((message) => void heard.push(message));
  bus.follow(school);
  return { bus, heard };
}

const revisions = (revision: number): BusMessage => ({
  kind: 'revisions',
  revisions: [revisionOf(school, revision, 'Bonjour, « ça » va ?')],
});
const typing: BusMessage = {
  kind: 'typing',
  event: { conversationId: 'c', userId: 'u', name: 'U', typing: true, expiresAt: new Date() },
};

test('[BUS1] what one process says in a turn of its loop the others read in one piece, with its dates, in its order, and it does not hear itself', async () => {
  await using t = await joined();
  const said = [typing, revisions(1), revisions(2)];
  for (const message of said) t.one.bus.publish(school, message);
  await until(() => t.other.heard.length === 3);
  expect(t.other.heard).toEqual(said);
  expect(t.texts).toHaveLength(1);
  const answer = revisions(3);
  t.other.bus.publish(school, answer);
  await until(() => t.one.heard.length === 1);
  expect(t.one.heard).toEqual([answer]);
  expect(t.other.heard).toHaveLength(3);
});

test('[BUS1] what is said alone is said as the version before says and reads it', async () => {
  await using t = await joined();
  const message = revisions(1);
  t.one.bus.publish(school, message);
  await until(() => t.texts.length === 1);
  expect(superjson.parse(t.texts[0]!)).toEqual({ from: expect.any(String), message });
  await t.say(superjson.stringify({ from: 'a process of the version before', message: typing }));
  await until(() => t.one.heard.length === 1);
  expect(t.one.heard).toEqual([typing]);
});

test('[BUS2] of what comes together, a piece that makes no sense takes nothing else with it', async () => {
  await using t = await joined();
  t.one.bus.listen((message) => {
    if (message.kind === 'presences') throw new Error('no sense');
  });
  const nonsense = { kind: 'presences' };
  await t.say(superjson.stringify({ from: 'another process', messages: [nonsense, revisions(1), typing] }));
  await until(() => t.one.heard.some(({ kind }) => kind === 'typing'));
  expect(t.one.heard.map(({ kind }) => kind)).toEqual(['presences', 'revisions', 'typing']);
});
