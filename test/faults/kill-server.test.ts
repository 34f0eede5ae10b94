import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { temporaryDataDir } from '../support/data-dir.ts';
import { demoPerson } from '../support/demo-person.ts';
import { followMessages } from '../support/follow.ts';
import { freePort, runServer } from '../support/server.ts';
import { history, newSender } from '../support/sender.ts';
import { until } from '../support/until.ts';

const kills = Number(process.env.PREAU_FAULT_KILLS ?? 6);

test(`[MSG13] ${kills} kill -9 of the server during sends: nothing acknowledged is missing, everything comes once and in order`, async () => {
  await using dir = temporaryDataDir();
  const PORT = String(await freePort());
  const start = () => runServer({ PORT, PREAU_DATA_DIR: dir.dataDir });
  let server = await start();
  await using parent = await demoPerson(server.url, 'parent@jules-verne.example');
  await using teacher = await demoPerson(server.url, 'teacher@jules-verne.example');
  const { id } = await parent.api.createConversation.mutate({ participantIds: [teacher.userId] });
  const heard = await followMessages(teacher);
  const already = (await history(parent, id)).length;
  const sender = newSender(parent, id);
  for (let kill = 0; kill < kills; kill += 1) {
    await sender.past(sender.acked.size + 5);
    await wait(Math.random() * 120);
    server.kill('SIGKILL');
    await server.exited;
    server = await start();
  }
  await sender.past(sender.acked.size + 5);
  await sender.stop();
  const kept = (await history(parent, id)).slice(already);
  expect(sender.refused).toEqual([]);
  expect(kept.map((message) => message.id)).toEqual(sender.sent.map((message) => message.id));
  expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => already + index + 1));
  await until(() => heard.messages().length >= kept.length);
  expect(heard.messages().map((message) => message.id)).toEqual(kept.map((message) => message.id));
  for (const message of sender.sent.slice(-10)) {
    expect(await parent.http.send.mutate(message)).toEqual(kept.find((row) => row.id === message.id));
    await wait(110);
  }
  process.stdout.write(`kill -9: ${kills} kills, ${sender.acked.size} acknowledged, 0 missing, 0 twice\n`);
  await server[Symbol.asyncDispose]();
});

test('[MSG13] the embedded PostgreSQL killed during sends is started again, and nothing acknowledged is missing', async () => {
  await using dir = temporaryDataDir();
  await using server = await runServer({ PREAU_DATA_DIR: dir.dataDir });
  await using parent = await demoPerson(server.url, 'parent@jules-verne.example');
  await using teacher = await demoPerson(server.url, 'teacher@jules-verne.example');
  const { id } = await parent.api.createConversation.mutate({ participantIds: [teacher.userId] });
  const heard = await followMessages(teacher);
  const already = (await history(parent, id)).length;
  const sender = newSender(parent, id);
  for (let kill = 0; kill < 3; kill += 1) {
    await sender.past(sender.acked.size + 5);
    process.kill(dir.pid()!, 'SIGKILL');
    await sender.past(sender.acked.size + 5);
  }
  await sender.stop();
  const kept = (await history(parent, id)).slice(already);
  expect(kept.map((message) => message.id)).toEqual(sender.sent.map((message) => message.id));
  await until(() => heard.messages().length >= kept.length);
  expect(heard.messages().map((message) => message.id)).toEqual(kept.map((message) => message.id));
  expect(server.stdout()).not.toContain('errorId');
});
