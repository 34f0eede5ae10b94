import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { ask, pdf, picture, upload } from '../support/files.ts';
import { remove, start } from '../support/talk.ts';
import { school } from '../support/school.ts';
import { talking } from '../support/talking.ts';

/** A group in which the teacher has sent one file to parent and student. */
async function sent() {
  const s = await school();
  const [admin, teacher, parent] = [await s.as('admin'), await s.as('teacher'), await s.as('parent')];
  const { id } = await start(s, admin, ['teacher', 'parent', 'student'], { title: '6e B' });
  const file = await upload(teacher, id, 'photo de classe.png', await picture().png().toBuffer());
  const send = () =>
    teacher.http.send.mutate({ id: crypto.randomUUID(), conversationId: id, body: '', attachmentIds: [file.id] });
  return {
    s,
    admin,
    teacher,
    parent,
    conversationId: id,
    file,
    send,
    [Symbol.asyncDispose]: () => s[Symbol.asyncDispose](),
  };
}

test('[FILE6] before it is sent a file is its uploader’s alone', async () => {
  await using t = await sent();
  expect((await ask(t.teacher, t.file)).status).toBe(200);
  for (const other of [t.parent, t.admin, await t.s.as('parent2')]) expect((await ask(other, t.file)).status).toBe(404);
  await t.send();
  expect((await ask(t.parent, t.file)).status).toBe(200);
});

test('[FILE6] whoever is outside the conversation finds nothing, as where there is nothing', async () => {
  await using t = await sent();
  await using other = await school();
  await t.send();
  const answers = [];
  const invented = { id: crypto.randomUUID(), name: t.file.name };
  for (const who of [await t.s.as('parent2'), await t.s.as('teacher2'), await other.as('admin')])
    for (const file of [t.file, invented])
      for (const thumbnail of [false, true]) answers.push(await (await ask(who, file, { thumbnail })).json());
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ error: { data: { reason: 'file.unknown', httpStatus: 404 } } });
});

test('[FILE6] whoever was taken out of the conversation a moment ago reads it no more, also what they had', async () => {
  await using t = await sent();
  await t.send();
  const etag = (await ask(t.parent, t.file)).headers.get('etag')!;
  expect((await ask(t.parent, t.file, { headers: { 'if-none-match': etag } })).status).toBe(304);
  await remove(t.s, t.admin, t.conversationId, 'parent');
  expect((await ask(t.parent, t.file, { headers: { 'if-none-match': etag } })).status).toBe(404);
});

test('[FILE6] whoever came back reads no file of before', async () => {
  await using t = await sent();
  await t.send();
  await remove(t.s, t.admin, t.conversationId, 'parent');
  await t.admin.http.addParticipants.mutate({ conversationId: t.conversationId, userIds: [t.s.people.parent] });
  expect((await ask(t.parent, t.file)).status).toBe(404);
});

test('[FILE6] whoever has signed out or is suspended reads it no more, and nobody without a cookie', async () => {
  await using t = await sent();
  await t.send();
  const { origin } = t.parent;
  expect((await ask({ origin }, t.file)).status).toBe(401);
  expect((await ask({ origin, cookie: 'preau_session=invented' }, t.file)).status).toBe(401);
  await t.parent.http.auth.signOut.mutate();
  expect((await ask(t.parent, t.file)).status).toBe(401);
  const student = await t.s.as('student');
  expect((await ask(student, t.file)).status).toBe(200);
  await t.admin.http.admin.suspend.mutate({ userId: t.s.people.student });
  expect((await ask(student, t.file)).status).toBeGreaterThanOrEqual(401);
});

test('[FILE7] a file is shown or saved as what it is and as nothing else, to no other page, and asked for each time', async () => {
  await using t = await talking();
  const name = 'l’été "à" (2)*.txt';
  const text = await upload(t.parent, t.conversationId, name, strToU8('bonjour <b>x</b>'));
  const headers = Object.fromEntries((await ask(t.parent, text)).headers);
  expect(headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `inline; filename*=UTF-8''l%E2%80%99%C3%A9t%C3%A9%20%22%C3%A0%22%20%282%29%2A.txt`,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-cache',
    'content-length': '16',
  });
  expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
  const document = await upload(t.parent, t.conversationId, 'a.pdf', pdf);
  expect((await ask(t.parent, document)).headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''a.pdf`);
  expect((await ask(t.parent, document, { method: 'HEAD' })).headers.get('content-length')).toBe(String(pdf.length));
  expect((await ask(t.parent, document, { method: 'DELETE' })).status).toBe(405);
});

test('[FILE7] a player is given the part that it asks for', async () => {
  await using t = await talking();
  const file = await upload(t.parent, t.conversationId, 'a.txt', strToU8('0123456789'));
  const part = async (range: string, more = {}) => {
    const answer = await ask(t.parent, file, { headers: { range, ...more } });
    return [answer.status, answer.headers.get('content-range'), await answer.text()];
  };
  expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234']);
  expect(await part('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789']);
  expect(await part('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789']);
  expect(await part('bytes=5-100')).toEqual([206, 'bytes 5-9/10', '56789']);
  expect(await part('bytes=10-')).toEqual([416, 'bytes */10', '']);
  for (const range of ['bytes=-', 'bytes=1-2,4-5', 'lines=1-2', 'bytes=a-b'])
    expect(await part(range)).toEqual([200, null, '0123456789']);
  expect(await part('bytes=2-4', { 'if-range': '"other"' })).toEqual([200, null, '0123456789']);
});
