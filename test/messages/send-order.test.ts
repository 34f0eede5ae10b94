import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { MemberContext } from '../../src/server/context.ts';
import { send } from '../../src/server/messages/send.ts';
import type { Message } from '../../src/shared/public.ts';
import { readConfig } from '../../src/server/config.ts';
import { Refusal } from '../../src/shared/refusals.ts';
import { newConnection } from '../support/hub.ts';
import { call, rawSocket } from '../support/raw-socket.ts';
import { talking } from '../support/talking.ts';
import { until } from '../support/until.ts';

test('[MSG5] what one socket sends without waiting keeps its order', async () => {
  await using t = await talking();
  let seen = 0;
  for (let trial = 0; trial < 10; trial += 1) {
    const sender = await t.s.as(trial % 2 ? 'parent' : 'teacher');
    const sent = await Promise.all(
      Array.from({ length: 6 }, (_, index) => sender.api.send.mutate(t.message(`${index}`))),
    );
    expect(sent.map(({ seq }) => seq)).toEqual(sent.map((_, index) => seen + index + 1));
    seen += sent.length;
  }
});

test('[MSG5] it keeps its order too where what came first waits longest on its way', async () => {
  await using t = await talking();
  const { connection } = newConnection(t.s.people.parent);
  const joined: string[] = [];
  let patience = 50;
  const ctx = {
    live: t.s.db,
    limits: readConfig({}).limits,
    credential: { userId: t.s.people.parent },
    connection,
    rates: { send: () => wait((patience -= 10)) },
    batches: {
      send: async (_: string, { body }: { body: string }) => {
        joined.push(body);
        return { outcome: 'absent' };
      },
    },
  } as unknown as MemberContext;
  await Promise.allSettled(['one', 'two', 'three', 'four'].map((body) => send(ctx, t.message(body))));
  expect(joined).toEqual(['one', 'two', 'three', 'four']);
});

test('[MSG5] a message that is refused at once lets none by that came before it', async () => {
  await using t = await talking();
  const { connection } = newConnection(t.s.people.parent);
  const joined: string[] = [];
  let letOn = () => {};
  const slow = new Promise<void>((resolve) => (letOn = resolve));
  const asked: (() => Promise<void>)[] = [
    () => slow,
    () => Promise.reject(new Refusal('rate.exceeded')),
    async () => {},
  ];
  const ctx = {
    live: t.s.db,
    limits: readConfig({}).limits,
    credential: { userId: t.s.people.parent },
    connection,
    rates: { send: () => asked.shift()!() },
    batches: {
      send: async (_: string, { body }: { body: string }) => {
        joined.push(body);
        return { outcome: 'absent' };
      },
    },
  } as unknown as MemberContext;
  const sends = ['one', 'refused', 'three'].map((body) => send(ctx, t.message(body)));
  await expect(sends[1]).rejects.toThrow('rate.exceeded');
  // All that the third waits for but its turn has had time to come.
  await wait(50);
  letOn();
  await Promise.allSettled(sends);
  expect(joined).toEqual(['one', 'three']);
});

test('[MSG5] a reply that is sent without waiting for what it answers is kept', async () => {
  await using t = await talking();
  const first = t.message('question');
  const [asked, answered] = await Promise.all([
    t.parent.api.send.mutate(first),
    t.parent.api.send.mutate({ ...t.message('answer'), replyToId: first.id }),
  ]);
  expect([asked.seq, answered.seq]).toEqual([1, 2]);
});

test('[MSG5] whoever sends hears that a message is kept before they hear the message, one by one and many at once', async () => {
  await using t = await talking();
  const { eventCursor: lastEventId } = await t.parent.api.conversations.query({});
  using raw = await rawSocket(t.parent);
  raw.send(call(0, 'subscription', 'onMessage', { lastEventId }));
  const sending = (seq: number) => call(seq, 'mutation', 'send', t.message(String(seq)));
  /** Of each message the moment of its acknowledgement and that of its event, in the order of this socket. */
  const heard = () =>
    raw.answers.flatMap(({ id, result }) => {
      if (id !== 0) return [`${id} kept`];
      const { data } = (result?.data?.json ?? {}) as { data?: { message: Message } };
      return data ? [`${data.message.seq} heard`] : [];
    });
  for (const lot of [[1], [2], [3], [4, 5, 6, 7, 8, 9, 10, 11, 12]]) {
    raw.send(lot.map(sending));
    await until(() => heard().includes(`${lot.at(-1)} heard`));
  }
  for (let seq = 1; seq <= 12; seq += 1)
    expect(heard().filter((one) => Number.parseInt(one, 10) === seq)).toEqual([`${seq} kept`, `${seq} heard`]);
});
