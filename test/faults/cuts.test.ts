import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { followMessages, followTyping } from '../support/follow.ts';
import { school } from '../support/school.ts';
import { flag, newChance, report, seed } from '../support/seed.ts';
import { history, newSender } from '../support/sender.ts';
import { until } from '../support/until.ts';

const cuts = flag('CUTS', 200);

test(`[LIVE1] ${cuts} sockets destroyed, every other one with a send on its way, during 20 messages a second with typing: everyone hears each once, in order (seed ${seed})`, async () => {
  await using s = await school();
  const chance = newChance();
  const people = await Promise.all((['admin', 'teacher', 'teacher2', 'parent'] as const).map((name) => s.as(name)));
  const [admin] = people;
  const { id: conversationId } = await admin!.api.createConversation.mutate({
    participantIds: [s.people.teacher, s.people.teacher2, s.people.parent],
    title: 'Conseil de classe',
  });
  const heard = await Promise.all(people.map((client) => followMessages(client)));
  await Promise.all(people.map((client) => followTyping(client)));
  const senders = people.map((client) => newSender(client, conversationId, { pauseMs: 200 }));
  let cutting = true;
  const typing = people.map(async ({ http }) => {
    for (; cutting; await wait(250)) await http.setTyping.mutate({ conversationId, typing: true });
  });
  let midSend = 0;
  for (let cut = 0; cut < cuts; cut += 1) {
    const sender = senders[Math.floor(chance() * senders.length)]!;
    await until(() => sender.client.sockets.at(-1)!.readyState === WebSocket.OPEN, { everyMs: 2 });
    if (cut % 2 === 0) await wait(chance() * 60);
    else {
      await until(() => sender.inFlight() !== undefined, { everyMs: 1 });
      await wait(chance() * 4);
    }
    if (sender.inFlight() !== undefined) midSend += 1;
    sender.client.cut();
  }
  cutting = false;
  await Promise.all([...senders.map(({ stop }) => stop()), ...typing]);
  const kept = await history(admin!, conversationId);
  const sent = senders.flatMap((sender) => sender.sent.map(({ id }) => id));
  expect(senders.flatMap(({ refused }) => refused)).toEqual([]);
  expect(kept.map(({ id }) => id).sort()).toEqual(sent.sort());
  expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1));
  for (const { messages, errors } of heard) {
    await until(() => messages().length >= kept.length);
    expect(messages()).toEqual(kept);
    expect(errors).toEqual([]);
  }
  const sockets = people.reduce((count, client) => count + client.sockets.length, 0);
  expect(sockets).toBeGreaterThan(cuts);
  expect(midSend).toBeGreaterThan(cuts / 5);
  report('cuts', { cuts, 'met a send in flight': midSend, sockets, messages: sent.length, missing: 0, twice: 0 });
});
