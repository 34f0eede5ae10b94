import { expect, test } from 'vitest';
import { runBuilt } from '../support/built-server.ts';
import { connect } from '../support/client.ts';
import { followMessages, followPresence, followTyping } from '../support/follow.ts';
import { post } from '../support/http.ts';
import { joinedServers, origin, timedClosing, type Joined } from '../support/joined-servers.ts';
import { flag, report } from '../support/seed.ts';
import { newSender } from '../support/sender.ts';
import { until } from '../support/until.ts';

const kills = flag('PROCESS_KILLS', 6);

test('[BUS1] people on two processes hear each other’s messages, typing and presence', async () => {
  await using t = await joinedServers();
  const heard = await followMessages(t.teacher);
  const typing = await followTyping(t.teacher);
  const presence = await followPresence(t.teacher);
  await until(() => presence.events.some(({ userId }) => userId === t.s.people.parent));
  await t.parent.api.setTyping.mutate({ conversationId: t.conversationId, typing: true });
  await until(() => typing.events.some((event) => event.typing && event.userId === t.s.people.parent));
  await t.parent.api.setPresence.mutate({ presence: 'away' });
  await until(() => presence.events.some((event) => event.presence === 'away' && event.userId === t.s.people.parent));
  const sentAt = performance.now();
  await t.send(t.parent, 'across');
  await until(() => heard.messages().length === 1, { everyMs: 2 });
  expect(performance.now() - sentAt).toBeLessThan(900);
  await until(() => typing.events.some((event) => !event.typing));
});

test('[BUS3] a session ended on one process, by its owner’s other browser or by signing out, closes its sockets on the other within 2 s', async () => {
  await using t = await joinedServers();
  const elsewhere = await t.as('teacher', t.one);
  const sessions = await t.teacher.api.auth.sessions.query();
  const revoked = timedClosing(t.teacher);
  await elsewhere.api.auth.revokeSession.mutate({ id: sessions.find(({ current }) => current)!.id });
  const closed = [await revoked, await signedOut(t), await signedOut(t), await signedOut(t)];
  expect(closed.map(({ code }) => code)).toEqual([4401, 4401, 4401, 4401]);
  for (const { afterMs } of closed) expect(afterMs).toBeLessThan(2_000);
  // The browser that was not signed out is served on.
  await elsewhere.api.me.query();
  report('sessions ended elsewhere', {
    sockets: closed.length,
    'ms at most': Math.max(...closed.map((c) => c.afterMs)),
  });
});

/** The same browser has a page open on the other process. */
async function signedOut(t: Joined): Promise<{ code: number; afterMs: number }> {
  const browser = await t.as('teacher2', t.other);
  await browser.api.me.query();
  const closed = timedClosing(browser);
  const { status } = await post(`${t.one.url}/trpc/auth.signOut`, undefined, { cookie: browser.cookie, origin });
  expect(status).toBe(200);
  return closed;
}

test(`[BUS4] ${kills} times one of two processes is killed while its clients resume on the other: nothing is missing, nothing comes twice`, async () => {
  await using t = await joinedServers();
  const at = { url: t.one.url };
  let one = await runBuilt(t.env);
  await using parent = await connect(t.s.people.parent, origin, () => at.url);
  await using teacher = await connect(t.s.people.teacher, origin, () => at.url);
  const heard = await followMessages(teacher);
  const sender = newSender(parent, t.conversationId);
  for (let kill = 0; kill < kills; kill += 1) {
    at.url = one.url;
    for (const client of [parent, teacher]) client.cut();
    await sender.past(sender.acked.size + 5);
    await until(() => sender.inFlight() !== undefined, { everyMs: 1 });
    one.kill('SIGKILL');
    at.url = t.other.url;
    await sender.past(sender.acked.size + 5);
    one = await runBuilt(t.env);
  }
  await sender.stop();
  await until(() => heard.messages().length >= sender.sent.length);
  expect(sender.refused).toEqual([]);
  expect(heard.messages().map(({ id }) => id)).toEqual(sender.sent.map(({ id }) => id));
  expect(heard.messages().map(({ seq }) => seq)).toEqual(sender.sent.map((_, index) => index + 1));
  await one[Symbol.asyncDispose]();
  report('one of two processes killed', { kills, acks: sender.acked.size, missing: 0, twice: 0 });
});
