import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import { expect, test } from 'vitest';
import { DirectoryStore } from '../../src/server/files/directory-store.ts';
import { openStore } from '../../src/server/files/open-store.ts';
import { S3Store } from '../../src/server/files/s3-store.ts';
import { deleteAll, type FileStore } from '../../src/server/files/store.ts';
import { newLog } from '../../src/server/log.ts';
import { ask, picture, upload } from '../support/files.ts';
import { freePort, newTestServer } from '../support/server.ts';
import { school } from '../support/school.ts';

type Opened = { store: FileStore } & AsyncDisposable;

async function directory(): Promise<Opened & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'preau-store-'));
  return { path, store: new DirectoryStore(path), [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

/** A server that speaks S3, with one bucket. */
async function s3(): Promise<Opened & { env: Record<string, string> }> {
  const at = await mkdtemp(join(tmpdir(), 'preau-s3-'));
  const port = await freePort();
  const server = new S3rver({
    port,
    address: '127.0.0.1',
    silent: true,
    directory: at,
    configureBuckets: [{ name: 'preau', configs: [] }],
  });
  await server.run();
  const endpoint = `http://127.0.0.1:${port}/preau`;
  const env = {
    PREAU_S3_BUCKET: endpoint,
    PREAU_S3_REGION: 'us-east-1',
    PREAU_S3_KEY: 'S3RVER',
    PREAU_S3_SECRET: 'S3RVER',
  };
  const store = new S3Store({ endpoint, region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' });
  const close = async () => {
    await server.close();
    await rm(at, { recursive: true, force: true });
  };
  return { store, env, [Symbol.asyncDispose]: close };
}

test.each<[string, () => Promise<Opened>]>([
  ['a directory', directory],
  ['an S3-compatible storage', s3],
])('[FILE11] %s gives back what was put there, whole or in part, until it is deleted', async (_, open) => {
  await using opened = await open();
  const { store } = opened;
  const [one, other] = [`${randomUUID()}/uploads`, `${randomUUID()}/uploads`];
  const text = async (key: string, from?: number, to?: number) => {
    const found = await store.get(key, from === undefined ? undefined : { from, to: to! });
    return found && (await buffer(found)).toString();
  };
  expect([await store.has(`${one}/a`), await text(`${one}/a`), await text(`${one}/a`, 0, 1)]).toEqual([
    false,
    null,
    null,
  ]);
  await store.put(`${one}/a`, Buffer.from('0123456789'));
  await store.put(`${one}/a`, Buffer.from('0123456789'));
  const path = join(tmpdir(), randomUUID());
  await writeFile(path, 'from a file');
  await store.put(`${one}/b`, { path });
  await rm(path);
  await store.put(`${other}/a`, Buffer.from('x'));
  expect([await text(`${one}/a`), await text(`${one}/a`, 2, 4), await text(`${one}/b`)]).toEqual([
    '0123456789',
    '234',
    'from a file',
  ]);
  expect((await store.list(one)).toSorted()).toEqual([`${one}/a`, `${one}/b`]);
  await deleteAll(store, one);
  await store.delete(`${one}/a`);
  expect([await store.list(one), await store.has(`${one}/a`), await store.has(`${other}/a`)]).toEqual([
    [],
    false,
    true,
  ]);
});

test('[FILE11] in a directory nothing is half there, others read nothing, and an empty folder goes', async () => {
  await using opened = await directory();
  const { store, path } = opened;
  await expect(store.put('a/b/c', { path: join(path, 'absent') })).rejects.toThrow('ENOENT');
  expect(await readdir(path, { recursive: true })).toEqual(['a', 'a/b']);
  await Promise.all(Array.from({ length: 20 }, () => store.put('a/b/c', Buffer.alloc(100_000, 'x'))));
  expect(await readdir(path, { recursive: true })).toEqual(['a', 'a/b', 'a/b/c']);
  expect([(await stat(join(path, 'a/b/c'))).mode & 0o777, (await stat(join(path, 'a'))).mode & 0o777]).toEqual([
    0o600, 0o700,
  ]);
  await store.delete('a/b/c');
  expect(await readdir(path, { recursive: true })).toEqual(['a']);
});

test('[FILE11] a server that keeps files in S3 takes and gives them as one that keeps them in a directory', async () => {
  await using storage = await s3();
  await using server = await newTestServer(undefined, storage.env);
  await using s = await school();
  const parent = await s.as('parent', server);
  const { id } = await parent.http.createConversation.mutate({ participantIds: [s.people.teacher] });
  const file = await upload(parent, id, 'a.png', await picture().png().toBuffer());
  expect((await ask(parent, file)).status).toBe(200);
  expect((await ask(parent, file, { headers: { range: 'bytes=0-3' } })).status).toBe(206);
  expect(await storage.store.list(`${s.id}/uploads`)).toEqual([]);
  expect(await storage.store.list(`${s.id}/files`)).toHaveLength(2);
});

test('[FILE11] where the storage is away, whoever asks is told that the service is interrupted', async () => {
  const bucket = {
    endpoint: `http://127.0.0.1:${await freePort()}/preau`,
    region: 'x',
    accessKeyId: 'x',
    secretAccessKey: 'x',
  };
  const store = openStore({ directory: '', bucket }, newLog('silent'));
  for (const ask of [
    () => store.get('a'),
    () => store.put('a', Buffer.from('x')),
    () => store.has('a'),
    () => store.list('a'),
    () => store.delete('a'),
  ])
    await expect(ask()).rejects.toMatchObject({ reason: 'server.unavailable', retryAfterMs: 5_000 });
});
