import { crc32, deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { fileKinds, shownAs } from '../../src/shared/file-kinds.ts';
import type { TestClient } from '../support/client.ts';
import { ask, bring, docx, pdf, picture, upload } from '../support/files.ts';
import { refusalOf } from '../support/refusal.ts';
import { talking } from '../support/talking.ts';

const macros = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const latin1 = Buffer.from('Nom;Prénom\r\nLefèvre;Zoé\r\n', 'latin1');

/** Of each: the bytes, the name that it comes with, and what becomes of it. */
const taken: [bytes: () => Promise<Uint8Array> | Uint8Array, name: string, mediaType: string, kept: string][] = [
  [() => pdf, 'a.pdf', 'application/pdf', 'a.pdf'],
  [() => docx(), 'a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'a.docx'],
  [() => strToU8('BEGIN:VCALENDAR\nEND:VCALENDAR\n'), 'réunion.ics', 'text/calendar', 'réunion.ics'],
  [() => strToU8('Bonjour à tous'), 'mot.TXT', 'text/plain', 'mot.TXT'],
  [() => latin1, 'élèves.csv', 'text/csv', 'élèves.csv'],
  [() => Buffer.from('ID3\u0004\0\0\0\0\0\0\u00ff\u00fb\u0090\0', 'latin1'), 'dictée', 'audio/mpeg', 'dictée.mp3'],
  [() => picture().png().toBuffer(), 'photo.pdf', 'image/png', 'photo.png'],
  [() => picture().jpeg().toBuffer(), 'photo.jpeg', 'image/jpeg', 'photo.jpeg'],
  [() => picture().webp().toBuffer(), 'photo.jpg', 'image/webp', 'photo.webp'],
  [() => picture().gif().toBuffer(), 'photo', 'image/gif', 'photo.gif'],
];

test('[FILE3] what a file is its content says, and its name ends so', async () => {
  await using t = await talking();
  for (const [bytes, name, mediaType, kept] of taken) {
    const file = await upload(t.parent, t.conversationId, name, await bytes());
    expect(file, name).toMatchObject({ mediaType, name: kept });
    expect((await ask(t.parent, file)).headers.get('content-type')!.split(';')[0]).toBe(mediaType);
  }
  expect(shownAs('application/x-future')).toBe('card');
  expect(Object.keys(fileKinds).filter((kind) => /svg|html|javascript|xml$|zip/.test(kind))).toEqual([]);
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
const refused: [bytes: () => Promise<Uint8Array> | Uint8Array, name: string, reason: string][] = [
  [() => strToU8(svg), 'a.svg', 'file.kindNotAllowed'],
  [() => strToU8(`<?xml version="1.0"?>${svg}`), 'a.svg', 'file.kindNotAllowed'],
  [() => strToU8(svg), 'a.png', 'file.kindNotAllowed'],
  [() => strToU8(svg), 'a.txt', 'file.kindNotAllowed'],
  [() => strToU8('\ufeff\n <!doctype html><script>alert(1)</script>'), 'a.txt', 'file.kindNotAllowed'],
  [() => strToU8('<html><body onload=alert(1)>'), 'a.html', 'file.kindNotAllowed'],
  [() => strToU8('<b onclick=alert(1)>'), 'a.csv', 'file.kindNotAllowed'],
  [() => strToU8('alert(1)'), 'a.js', 'file.kindNotAllowed'],
  [() => strToU8(`MZ${'\0'.repeat(100)}`), 'bulletin.pdf', 'file.kindNotAllowed'],
  [() => strToU8('bonjour\0'), 'a.txt', 'file.kindNotAllowed'],
  [() => zipSync({ 'a.txt': strToU8('x') }), 'a.docx', 'file.kindNotAllowed'],
  [() => docx(macros), 'a.docx', 'file.kindNotAllowed'],
  [() => picture().tiff().toBuffer(), 'a.tiff', 'file.kindNotAllowed'],
  [async () => (await picture(600, 600).jpeg().toBuffer()).subarray(0, 1_500), 'a.jpg', 'file.broken'],
  [async () => (await noisy().png().toBuffer()).subarray(0, 20_000), 'a.png', 'file.broken'],
  [async () => (await picture().png().toBuffer()).subarray(0, 60), 'a.png', 'file.broken'],
  [() => bomb(), 'a.png', 'file.tooManyPixels'],
  [() => frames(), 'a.gif', 'file.tooManyPixels'],
];

test('[FILE3] [FILE4] what is not on the list, lies, is broken or far too large is refused, for the same reason again, and kept nowhere', async () => {
  await using t = await talking();
  const before = await bytesOf(t.s.people.parent, t);
  for (const [bytes, name, reason] of refused) {
    const id = await bring(t.parent, t.conversationId, name, await bytes());
    const finish = () => refusalOf(t.parent.http.finishUpload.mutate({ id }));
    expect(await finish(), name).toMatchObject({ reason });
    expect(await finish(), name).toMatchObject({ reason });
    await expectNowhere(t.parent, id);
  }
  expect(await bytesOf(t.s.people.parent, t)).toBe(before);
});

function noisy() {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  return sharp({ create: { width: 300, height: 300, channels: 3, background: '#fff', noise } });
}

/** 400 million pixels of one colour in fifty kilobytes. */
function bomb(side = 20_000): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), data]);
    return Buffer.concat([fourBytes(data.length), named, fourBytes(crc32(named))]);
  };
  const rows = deflateSync(Buffer.alloc((1 + side / 8) * side));
  const header = Buffer.concat([fourBytes(side), fourBytes(side), Buffer.from([1, 0, 0, 0, 0])]);
  const signature = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

function fourBytes(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** An animation of three frames of 5,000 by 4,000: each is small enough, all of them together are not. */
function frames(): Buffer {
  const frame = '2c000000008813a00f000202440100';
  return Buffer.from(`${Buffer.from('GIF89a').toString('hex')}8813a00f800000000000ffffff${frame.repeat(3)}3b`, 'hex');
}

async function expectNowhere(client: TestClient, id: string): Promise<void> {
  expect((await ask(client, { id, name: 'x' })).status).toBe(404);
}

async function bytesOf(userId: string, { s }: Awaited<ReturnType<typeof talking>>): Promise<number> {
  const row = await s.db.selectFrom('fileUse').select('bytes').where('userId', '=', userId).executeTakeFirst();
  return row?.bytes ?? 0;
}
