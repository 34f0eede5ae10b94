import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { runBuilt, type BuiltServer } from '../support/built-server.ts';
import { closing } from '../support/client.ts';
import { temporaryDataDir } from '../support/data-dir.ts';
import { demoPerson } from '../support/demo-person.ts';
import { query } from '../support/embedded.ts';
import { followMessages, followTyping } from '../support/follow.ts';
import { timedClosing } from '../support/joined-servers.ts';
import { refusalOf } from '../support/refusal.ts';
import { report } from '../support/seed.ts';
import { history, newSender } from '../support/sender.ts';
import { until } from '../support/until.ts';

/** A parent who writes and a teacher who listens, at a server whose clock can be stepped back an hour. */
async function talking() {
  const dir = temporaryDataDir();
  const imports = ['tsx', './test/support/programs/step-clock.ts'];
  const server = await runBuilt({ PREAU_DATA_DIR: dir.dataDir }, { imports });
  const [parent, teacher] = [
    await demoPerson(server.url, 'parent@jules-verne.example'),
    await demoPerson(server.url, 'teacher@jules-verne.example'),
  ];
  const { id: conversationId } = await parent.api.createConversation.mutate({ participantIds: [teacher.userId] });
  const close = async () => {
    for (const part of [parent, teacher, server, dir]) await part[Symbol.asyncDispose]();
  };
  return { dir, server, parent, teacher, conversationId, [Symbol.asyncDispose]: close };
}

async function stepBack(server: BuiltServer): Promise<void> {
  const steps = () => server.stdout().split('the clock stepped back').length;
  const before = steps();
  server.kill('SIGUSR2');
  await until(() => steps() > before, { withinMs: 2_000 });
}

test('[MSG1] [LIVE1] the clock steps back an hour while someone writes: order, delivery, resuming and typing go on as before', async () => {
  await using t = await talking();
  const already = (await history(t.parent, t.conversationId)).length;
  const heard = await followMessages(t.teacher);
  const typing = await followTyping(t.teacher);
  const sender = newSender(t.parent, t.conversationId);
  await sender.past(10);
  await t.parent.api.setTyping.mutate({ conversationId: t.conversationId, typing: true });
  await sender.past(sender.acked.size + 1);
  await stepBack(t.server);
  await sender.past(sender.acked.size + 10);
  t.teacher.cut();
  await sender.past(sender.acked.size + 10);
  await sender.stop();
  expect(sender.refused).toEqual([]);
  const kept = (await history(t.parent, t.conversationId)).slice(already);
  expect(kept.map(({ id }) => id)).toEqual(sender.sent.map(({ id }) => id));
  expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => already + index + 1));
  await until(() => heard.messages().length >= kept.length);
  expect(heard.messages()).toEqual(kept);
  expect(heard.events.filter(({ type }) => type === 'reset')).toEqual([]);
  await until(() => typing.events.at(-1)?.typing === false, { withinMs: 7_000 });
  report('clock stepped back', { acks: sender.acked.size, missing: 0, twice: 0 });
});

test('[LIVE8] [AUTH6] after a step of the clock typing ends after 5 s, nobody is told to wait an hour, and a session ended elsewhere closes its socket within 6 s', async () => {
  await using t = await talking();
  const typing = await followTyping(t.teacher);
  const search = () => t.parent.api.searchContacts.query({ query: 'a' });
  // A minute's searches, and that was all of them.
  for (let count = 0; count < 30; count += 1) await search();
  expect(await refusalOf(search())).toMatchObject({ reason: 'rate.exceeded' });
  await t.parent.api.setTyping.mutate({ conversationId: t.conversationId, typing: true });
  await until(() => typing.events.length === 1);
  await stepBack(t.server);
  const { reason, retryAfterMs } = await refusalOf(search());
  expect(reason).toBe('rate.exceeded');
  expect(retryAfterMs).toBeLessThanOrEqual(60_000);
  await until(() => typing.events.at(-1)?.typing === false, { withinMs: 6_500 });
  const closed = timedClosing(t.parent);
  // As another process does it: nothing but the row says so.
  await query(t.dir, `delete from session where user_id = '${t.parent.userId}'`);
  const { code, afterMs } = await closed;
  expect(code).toBe(4401);
  expect(afterMs).toBeLessThan(6_000);
  report('clock stepped back', { 'ms until a session ended elsewhere closed': afterMs });
});

test('[STOP1] a server that is told to stop, with someone who reads nothing, stops in 10 s though its clock steps back meanwhile', async () => {
  await using t = await talking();
  await until(() => t.teacher.sockets.at(-1)?.readyState === WebSocket.OPEN);
  const dismissed = closing(t.teacher);
  t.parent.sockets.at(-1)!.pause();
  t.server.kill('SIGTERM');
  const from = performance.now();
  // Told to go, and waited for, is then whoever reads nothing.
  expect(await dismissed).toBe(1012);
  await stepBack(t.server);
  const ended = await Promise.race([t.server.exited, wait(15_000, 'never')]);
  expect(ended).toBe(0);
  // Not by the last resort, which leaves PostgreSQL running.
  expect(performance.now() - from).toBeLessThan(6_000);
  expect(t.dir.pid()).toBeUndefined();
});

test('[LIVE8] after a step of the clock whoever goes on typing is told again within 3 s', async () => {
  await using t = await talking();
  const typing = await followTyping(t.teacher);
  const type = () => t.parent.api.setTyping.mutate({ conversationId: t.conversationId, typing: true });
  await type();
  await until(() => typing.events.length === 1);
  await stepBack(t.server);
  for (let second = 0; second < 3; second += 1) {
    await wait(1_000);
    await type();
  }
  expect(typing.events.length).toBeGreaterThan(1);
  expect(typing.events.every((event) => event.typing)).toBe(true);
});
