import { hash, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { fileNameOf } from '../../src/shared/file-name.ts';
import type { TestClient } from '../support/client.ts';
import { ask, bring, docx, film, patch, pdf, upload } from '../support/files.ts';
import { outcomesOf, refusalOf } from '../support/refusal.ts';
import { talking } from '../support/talking.ts';
import { until } from '../support/until.ts';

const megabyte = 1_048_576;

/** A request whose line breaks in the midst of its bytes. */
async function cut({ origin, cookie }: TestClient, id: string, offset: number, bytes: Buffer): Promise<void> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  const head = `PATCH /uploads/${id}?offset=${offset} HTTP/1.1\r\nhost: x\r\norigin: ${origin}\r\ncookie: ${cookie}\r\n`;
  socket.write(`${head}content-length: ${bytes.length}\r\n\r\n`);
  await new Promise((resolve) => socket.write(bytes.subarray(0, bytes.length >> 1), resolve));
  socket.resetAndDestroy();
  await until(() => socket.closed);
}

test('[FILE1] 25 MiB whose line is cut three times are whole at the end, and there once', async () => {
  await using t = await talking();
  const bytes = film(25 * megabyte);
  const begun = { id: randomUUID(), conversationId: t.conversationId, name: 'spectacle.mp4', size: bytes.length };
  let { received } = await t.parent.http.beginUpload.mutate(begun);
  const cuts = new Set([3, 11, 20]);
  const statuses = new Set<number>();
  while (received < bytes.length) {
    const part = bytes.subarray(received, received + megabyte);
    if (cuts.delete(received / megabyte)) await cut(t.parent, begun.id, received, part);
    else statuses.add((await patch(t.parent, begun.id, received, part)).status);
    ({ received } = await t.parent.http.beginUpload.mutate(begun));
  }
  expect([cuts.size, ...statuses]).toEqual([0, 204]);
  const file = await t.parent.http.finishUpload.mutate({ id: begun.id });
  expect(file).toEqual({ id: begun.id, name: 'spectacle.mp4', mediaType: 'video/mp4', size: bytes.length });
  expect(await t.parent.http.finishUpload.mutate({ id: begun.id })).toEqual(file);
  const read = Buffer.from(await (await ask(t.parent, file)).arrayBuffer());
  expect(hash('sha256', read)).toBe(hash('sha256', bytes));
});

test('[FILE1] parts that come twice, at once or out of order count once, and say from where it goes on', async () => {
  await using t = await talking();
  const bytes = film(200_000);
  const id = randomUUID();
  const begun = { id, conversationId: t.conversationId, name: 'a.mp4', size: bytes.length };
  await t.parent.http.beginUpload.mutate(begun);
  const first = bytes.subarray(0, 100_000);
  const once = await Promise.all([1, 2, 3].map(() => patch(t.parent, id, 0, first)));
  expect(once.filter(({ status }) => status === 409)).toHaveLength(2);
  expect(new Set(once.map(({ offset }) => offset))).toEqual(new Set([100_000]));
  expect(await patch(t.parent, id, 0, first)).toMatchObject({ status: 409, offset: 100_000 });
  expect(await patch(t.parent, id, 150_000, bytes.subarray(150_000))).toMatchObject({ status: 409, offset: 100_000 });
  expect(await refusalOf(t.parent.http.finishUpload.mutate({ id }))).toMatchObject({ reason: 'file.incomplete' });
  expect(await patch(t.parent, id, 100_000, bytes.subarray(100_000))).toMatchObject({ status: 204, offset: 200_000 });
  const file = await t.parent.http.finishUpload.mutate({ id });
  expect(Buffer.from(await (await ask(t.parent, file)).arrayBuffer())).toEqual(bytes);
  expect(await patch(t.parent, id, 0, first)).toMatchObject({ status: 409, offset: 200_000 });
});

test('[FILE1] a part that is empty, too small, too large or beyond the end is refused, and changes nothing', async () => {
  await using t = await talking();
  const size = 3 * megabyte;
  const id = randomUUID();
  await t.parent.http.beginUpload.mutate({ id, conversationId: t.conversationId, name: 'a.mp4', size });
  const wrong = [new Uint8Array(0), new Uint8Array(1_000), new Uint8Array(megabyte + 1)];
  const reasons = [];
  for (const part of wrong) reasons.push((await patch(t.parent, id, 0, part)).reason);
  expect(reasons).toEqual(['input.invalid', 'input.invalid', 'file.tooLarge']);
  for (let offset = 0; offset < 2 * megabyte; offset += megabyte) await patch(t.parent, id, offset, film(megabyte));
  expect(await patch(t.parent, id, 2 * megabyte, film(megabyte))).toMatchObject({ status: 204, offset: size });
  for (const offset of [-1, 0.5, NaN])
    expect(await patch(t.parent, id, offset, film(megabyte))).toMatchObject({ status: 400, reason: 'input.invalid' });
  expect(await patch(t.parent, 'x', 0, film(megabyte))).toMatchObject({ status: 400, reason: 'input.invalid' });
});

test('[FILE2] an upload is its uploader’s alone, for as long as they write in its conversation', async () => {
  await using t = await talking();
  const id = await bring(t.parent, t.conversationId, 'a.pdf', pdf);
  const unknown = { status: 404, reason: 'file.unknown' };
  for (const other of [t.teacher, await t.s.as('parent2')]) {
    expect(await patch(other, id, 0, pdf)).toMatchObject(unknown);
    expect(await refusalOf(other.http.finishUpload.mutate({ id }))).toMatchObject({ reason: 'file.unknown' });
    const begun = { id, conversationId: t.conversationId, name: 'a.pdf', size: pdf.length };
    const reason = other === t.teacher ? 'file.idTaken' : 'conversation.unknown';
    expect(await refusalOf(other.http.beginUpload.mutate(begun))).toMatchObject({ reason });
    await other.http.removeUpload.mutate({ id });
  }
  expect(await patch({ origin: t.parent.origin }, id, 0, pdf)).toMatchObject({ status: 401, reason: 'session.none' });
  const foreign = { origin: 'https://evil.example', cookie: t.parent.cookie };
  const address = `${t.parent.origin}/uploads/${id}?offset=0`;
  const forged = await fetch(address, { method: 'PATCH', headers: foreign, body: 'x' });
  expect(forged.status).toBe(403);
  expect((await fetch(address, { method: 'PUT', headers: { cookie: t.parent.cookie }, body: 'x' })).status).toBe(405);
  await t.s.db.updateTable('participant').set({ canWrite: false }).where('userId', '=', t.s.people.parent).execute();
  expect(await patch(t.parent, id, 0, pdf)).toMatchObject({ status: 403, reason: 'conversation.readOnly' });
  expect(await refusalOf(t.parent.http.finishUpload.mutate({ id }))).toMatchObject({ reason: 'conversation.readOnly' });
  await t.s.db.updateTable('participant').set({ leftAt: new Date() }).where('userId', '=', t.s.people.parent).execute();
  expect(await patch(t.parent, id, 0, pdf)).toMatchObject(unknown);
  expect(await refusalOf(t.parent.http.finishUpload.mutate({ id }))).toMatchObject({ reason: 'file.unknown' });
});

test('[FILE2] what was taken back is there no more, and two that finish at once finish the same', async () => {
  await using t = await talking();
  const id = await bring(t.parent, t.conversationId, 'emploi du temps.docx', docx());
  const [one, other] = await Promise.all([1, 2].map(() => t.parent.http.finishUpload.mutate({ id })));
  expect(one).toEqual(other);
  await t.parent.http.removeUpload.mutate({ id });
  await t.parent.http.removeUpload.mutate({ id });
  expect((await ask(t.parent, one!)).status).toBe(404);
  expect(await refusalOf(t.parent.http.finishUpload.mutate({ id }))).toMatchObject({ reason: 'file.unknown' });
});

test('[FILE3] a name is one harmless line that ends as what the file is', async () => {
  await using t = await talking();
  const names = [
    '../../etc/passwd.pdf',
    'C:\\Users\\moi\\bulletin.pdf',
    'a\r\nset-cookie: x.pdf',
    'facture\u202efdp.exe',
    '.pdf',
    'photo.jpg',
  ];
  const kept = [];
  for (const name of names) kept.push((await upload(t.parent, t.conversationId, name, pdf)).name);
  expect(kept).toEqual([
    'passwd.pdf',
    'bulletin.pdf',
    'a set-cookie: x.pdf',
    'facturefdp.exe.pdf',
    'pdf.pdf',
    'photo.pdf',
  ]);
  const long = `${'é'.repeat(300)}.pdf`;
  expect(fileNameOf(long)).toBe(`${'é'.repeat(95)}….pdf`);
  for (const name of ['', '..', '/', '\u202e', 'a/'])
    expect(await refusalOf(bring(t.parent, t.conversationId, name, pdf)), name).toMatchObject({
      reason: 'input.invalid',
    });
});

test('[FILE12] a person begins, finishes and takes back so many files a minute, and no more', async () => {
  await using t = await talking();
  const id = randomUUID();
  const outcomes: string[] = [];
  for (let calls = 0; calls < 210; calls += 10)
    outcomes.push(...(await outcomesOf(Array.from({ length: 10 }, () => t.parent.api.removeUpload.mutate({ id })))));
  expect(outcomes).toEqual([...Array<string>(200).fill('done'), ...Array<string>(10).fill('rate.exceeded')]);
});
