import { expect, test } from 'vitest';
import { besideDrafts } from '../../../src/client/files/beside-draft.ts';
import { pass } from '../fake-time.ts';
import { refused } from '../stub-link.ts';
import { choose, newFileServer, uploading } from './uploading.ts';

const never = () => new Promise(() => {});

test('[CLIENT152] a message waits for its files, and those behind it do not wait', async () => {
  let go = () => {};
  const it = await uploading({ onPart: () => new Promise<void>((resolve) => (go = resolve)) });
  const attachmentIds = [choose(it, 'photo.jpg', 'a')];
  it.live.outbox.add('conversation', 'Voici', { attachmentIds });
  it.live.outbox.add('conversation', 'Et puis');
  await pass(1_000);
  expect(it.sends.map(({ body }) => body)).toEqual(['Et puis']);
  go();
  await pass(1_000);
  expect(it.sends[1]).toMatchObject({ body: 'Voici', attachmentIds });
  expect(it.live.outbox.store.get()).toEqual([]);
  expect(it.kept.size).toBe(0);
});

test('[CLIENT152] it goes once, with its files, over a reload between them', async () => {
  const server = newFileServer();
  const before = await uploading({ onFinish: never }, { server });
  const attachmentIds = [choose(before, 'photo.jpg', 'a'), choose(before, 'plan.pdf', 'b')];
  before.live.outbox.add('conversation', '', { attachmentIds });
  await pass(1_000);
  before.stop();
  const after = await uploading({}, { server, kept: before.kept });
  await pass(1_000);
  expect(after.sends).toMatchObject([{ body: '', attachmentIds }]);
  expect(server.rows).toHaveLength(1);
  expect(after.kept.size).toBe(0);
});

test('[CLIENT152] what its draft had is the message’s alone from the moment on that it is sent', async () => {
  const it = await uploading({ onPart: never });
  const beside = () => besideDrafts(it.live.files.store.get(), it.live.outbox.store.get()).map(({ name }) => name);
  const attachmentIds = [choose(it, 'photo.jpg', 'a')];
  expect(beside()).toEqual(['photo.jpg']);
  it.live.outbox.add('conversation', '', { attachmentIds });
  choose(it, 'plan.pdf', 'b');
  expect(beside()).toEqual(['plan.pdf']);
});

test('[CLIENT152] with a file that is refused it fails for that reason, and goes without it', async () => {
  const it = await uploading({
    onFinish: (id) => {
      if (id === wrong) throw refused('file.kindNotAllowed', 'BAD_REQUEST');
    },
  });
  const wrong = choose(it, 'jeu.exe', 'a');
  const right = choose(it, 'photo.jpg', 'b');
  const { id } = it.live.outbox.add('conversation', 'Voici', { attachmentIds: [wrong, right] });
  await pass(1_000);
  expect(it.live.outbox.store.get()).toMatchObject([{ state: 'failed', reason: 'file.kindNotAllowed', body: 'Voici' }]);
  it.live.outbox.leaveOut(id, wrong);
  it.live.outbox.retry(id);
  await pass(1_000);
  expect(it.sends).toMatchObject([{ id, body: 'Voici', attachmentIds: [right] }]);
  expect(it.kept.size).toBe(0);
});

test('[CLIENT152] it is gone where the last thing in it is left out', async () => {
  const it = await uploading({
    onFinish: () => {
      throw refused('file.broken', 'BAD_REQUEST');
    },
  });
  const wrong = choose(it, 'photo.jpg', 'a');
  const { id } = it.live.outbox.add('conversation', '', { attachmentIds: [wrong] });
  await pass(1_000);
  it.live.outbox.leaveOut(id, wrong);
  expect([it.live.outbox.store.get(), it.live.files.store.get(), it.kept.size]).toEqual([[], [], 0]);
});

test('[CLIENT152] files that waited for longer than the server keeps them go there once more, by themselves', async () => {
  let forgotten = true;
  const it = await uploading({
    onSend: () => {
      if (!forgotten) return;
      forgotten = false;
      it.held.held.clear();
      it.held.finished.clear();
      throw refused('message.attachmentUnknown', 'NOT_FOUND');
    },
  });
  const id = choose(it, 'photo.jpg', 'abc');
  await pass(1_000);
  it.live.outbox.add('conversation', '', { attachmentIds: [id] });
  await pass(2_000);
  expect(it.held.held.get(id)).toBe('abc');
  expect(it.sends).toHaveLength(2);
  expect(it.held.rows).toHaveLength(1);
});

test('[CLIENT152] one that this device cannot read any more is said to be gone, and nothing is sent in its place', async () => {
  const it = await uploading();
  const id = choose(it, 'photo.jpg', 'a');
  it.stop();
  it.kept.delete([...it.kept.keys()].find((key) => key.startsWith('bytes'))!);
  const after = await uploading({}, { kept: it.kept });
  after.live.outbox.add('conversation', 'Voici', { attachmentIds: [id] });
  await pass(1_000);
  expect(after.sends).toEqual([]);
  expect(after.live.outbox.store.get()).toMatchObject([{ state: 'failed', reason: 'file.unknown' }]);
});
