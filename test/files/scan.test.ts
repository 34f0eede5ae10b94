import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { ask, bring, upload } from '../support/files.ts';
import { filing } from '../support/filing.ts';
import { refusalOf } from '../support/refusal.ts';
import { newTestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

/** What speaks as clamd does, and finds what is called a virus. */
async function clamd(answer: (text: string) => string | null | Promise<string>, path?: string) {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const pieces: Buffer[] = [];
    socket
      .on('error', () => undefined)
      .on('data', (piece) => {
        pieces.push(piece);
        const all = Buffer.concat(pieces);
        if (!all.subarray(-4).equals(Buffer.alloc(4))) return;
        heard.push(all.toString('latin1'));
        void Promise.resolve(answer(all.toString('latin1'))).then((said) =>
          said === null ? socket.destroy() : socket.end(`${said}\0`),
        );
      });
  });
  await new Promise<void>((resolve) => (path ? server.listen(path, resolve) : server.listen(0, '127.0.0.1', resolve)));
  const address = path ? `unix:${path}` : `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { address, heard, close, [Symbol.asyncDispose]: close };
}

const virus = (text: string) => (text.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK');

test.each([undefined, join(tmpdir(), `clamd-${process.pid}`)])(
  '[FILE10] a scanner looks through each file, and what it finds something in is not kept (%s)',
  async (path) => {
    await using scanner = await clamd(virus, path);
    await using server = await newTestServer(undefined, { PREAU_CLAMD: scanner.address });
    await using t = await filing(server);
    const file = await upload(t.parent, t.conversationId, 'a.txt', strToU8('bonjour'));
    expect(scanner.heard).toEqual(['zINSTREAM\0\0\0\0\u0007bonjour\0\0\0\0']);
    expect((await ask(t.parent, file)).status).toBe(200);
    const id = await bring(t.parent, t.conversationId, 'b.txt', strToU8('EICAR'));
    for (const _ of [1, 2])
      expect(await refusalOf(t.parent.http.finishUpload.mutate({ id }))).toMatchObject({ reason: 'file.infected' });
    expect(scanner.heard).toHaveLength(2);
    expect((await ask(t.parent, { id, name: 'b.txt' })).status).toBe(404);
  },
);

test('[FILE14] whoever has many files looked through at once keeps nobody else’s waiting', async () => {
  let release!: (answer: string) => void;
  const released = new Promise<string>((resolve) => (release = resolve));
  await using scanner = await clamd((text) => (text.includes('slow') ? released : 'stream: OK'));
  await using server = await newTestServer(undefined, { PREAU_CLAMD: scanner.address });
  await using t = await filing(server);
  const ids = [];
  for (const n of [1, 2, 3]) ids.push(await bring(t.parent, t.conversationId, `${n}.txt`, strToU8('slow')));
  const finishing = ids.map((id) => t.parent.http.finishUpload.mutate({ id }));
  await until(() => scanner.heard.length > 0);
  const teacher = await t.s.as('teacher', server);
  expect(await upload(teacher, t.conversationId, 'mot.txt')).toMatchObject({ name: 'mot.txt' });
  release('stream: OK');
  expect((await Promise.all(finishing)).map(({ name }) => name)).toEqual(['1.txt', '2.txt', '3.txt']);
});

test('[FILE10] while the scanner is away or cannot tell no file is taken, and once it is back the same upload is', async () => {
  let answer: string | null = null;
  await using scanner = await clamd(() => answer);
  await using server = await newTestServer(undefined, { PREAU_CLAMD: scanner.address });
  await using t = await filing(server);
  const id = await bring(t.parent, t.conversationId, 'a.txt', strToU8('bonjour'));
  const away = { reason: 'file.scannerAway', httpStatus: 503 };
  for (answer of [null, 'INSTREAM size limit exceeded. ERROR', ''])
    expect(await refusalOf(t.parent.http.finishUpload.mutate({ id }))).toMatchObject(away);
  answer = 'stream: OK';
  expect(await t.parent.http.finishUpload.mutate({ id })).toMatchObject({ name: 'a.txt' });
  const other = await bring(t.parent, t.conversationId, 'b.txt', strToU8('bonjour'));
  await scanner.close();
  expect(await refusalOf(t.parent.http.finishUpload.mutate({ id: other }))).toMatchObject(away);
});
