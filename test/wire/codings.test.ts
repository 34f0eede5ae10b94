import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { newPages } from '../../src/server/pages.ts';
import { plainServer } from '../support/plain-server.ts';

const directory = mkdtempSync(join(tmpdir(), 'preau-codings-'));
const script = `say('${'préau '.repeat(400)}');`;
const page = `<!doctype html><title>${'préau '.repeat(400)}</title>`;
mkdirSync(join(directory, 'assets'));
place('assets/app-1.js', script);
place('index.html', page);
writeFileSync(join(directory, 'assets/icon-1.svg'), '<svg/>');
afterAll(() => rmSync(directory, { recursive: true }));

function place(name: string, content: string): void {
  writeFileSync(join(directory, name), content);
  writeFileSync(join(directory, `${name}.br`), brotliCompressSync(content));
  writeFileSync(join(directory, `${name}.gz`), gzipSync(content));
}

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** Not `fetch`, which says of itself what it accepts, and decodes. */
function ask(port: number, path: string, headers: Record<string, string>, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ port, path, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    asking.once('error', reject).end();
  });
}

const decode = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body: Buffer) => body };

const wishes: [accepted: string | undefined, coding: keyof typeof decode][] = [
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0.4, gzip;q=0.9', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0,gzip;q=0.0', 'identity'],
  ['BR', 'br'],
  ['*', 'br'],
  ['*;q=0.5, br;q=0', 'gzip'],
  ['gzip;q=0.2, identity', 'identity'],
  ['zstd, compress, nonsense;q=x', 'identity'],
  ['brotli-like, gzipped', 'identity'],
  [';;;=,', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
  ['identity;q=0, *;q=0', 'identity'],
];

test.each(wishes)('[RUN22] who accepts %j is sent %s, and it is the same file', async (accepted, coding) => {
  await using s = await plainServer({ handlePage: newPages(directory) });
  const headers: Record<string, string> = accepted === undefined ? {} : { 'accept-encoding': accepted };
  for (const [path, content, type] of [
    ['/assets/app-1.js', script, 'text/javascript'],
    ['/fr/parents/messagerie', page, 'text/html;charset=utf-8'],
  ] as const) {
    const answer = await ask(s.port, path, headers);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': type,
      'content-length': String(answer.body.length),
      vary: 'Accept-Encoding',
      'cache-control': path.startsWith('/assets') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    expect(answer.headers['content-encoding'] ?? 'identity').toBe(coding);
    expect(decode[coding](answer.body).toString()).toBe(content);
    expect(answer.body.length < content.length / 10).toBe(coding !== 'identity');
    const head = await ask(s.port, path, headers, 'HEAD');
    expect({ ...head.headers, date: '' }).toEqual({ ...answer.headers, date: '' });
    expect(head.body.length).toBe(0);
  }
});

test('[RUN22] a page that is held is not sent again, each coding under a tag of its own', async () => {
  await using s = await plainServer({ handlePage: newPages(directory) });
  const tags = new Set<string>();
  for (const coding of ['br', 'gzip', 'identity']) {
    const first = await ask(s.port, '/', { 'accept-encoding': coding });
    const tag = String(first.headers.etag);
    tags.add(tag);
    const again = await ask(s.port, '/', { 'accept-encoding': coding, 'if-none-match': tag });
    expect(again).toMatchObject({ status: 304, headers: { vary: 'Accept-Encoding' } });
    expect(again.body.length).toBe(0);
  }
  expect(tags.size).toBe(3);
});

test('[RUN22] who asks for a part gets that part of the file itself, and what was not made smaller is sent as it is', async () => {
  await using s = await plainServer({ handlePage: newPages(directory) });
  const part = await ask(s.port, '/assets/app-1.js', { 'accept-encoding': 'br, gzip', range: 'bytes=0-3' });
  expect(part).toMatchObject({ status: 206, headers: { 'content-range': `bytes 0-3/${Buffer.byteLength(script)}` } });
  expect(part.body.toString()).toBe('say(');
  expect(part.headers['content-encoding']).toBeUndefined();
  const icon = await ask(s.port, '/assets/icon-1.svg', { 'accept-encoding': 'br, gzip' });
  expect(icon.body.toString()).toBe('<svg/>');
  expect(icon.headers['content-encoding']).toBeUndefined();
  const absent = await ask(s.port, '/assets/gone-1.js', { 'accept-encoding': 'br' });
  expect(absent.status).toBe(404);
  expect(absent.body.length).toBe(0);
});

test('[RUN9] what confines a document stands with whatever may be one, and with no script or style', async () => {
  const confining = { 'content-security-policy': "default-src 'self'", 'x-content-type-options': 'nosniff' };
  await using s = await plainServer({ handlePage: newPages(directory), headers: confining });
  const policyOf = async (path: string) => {
    const { status, headers } = await ask(s.port, path, { 'accept-encoding': 'br' });
    expect([status, headers['x-content-type-options']]).toEqual([path.includes('gone') ? 404 : 200, 'nosniff']);
    return headers['content-security-policy'];
  };
  for (const path of ['/', '/fr/parents', '/index.html', '/assets/gone-1.js'])
    expect(await policyOf(path)).toBe("default-src 'self'");
  expect(await policyOf('/assets/icon-1.svg')).toBe("default-src 'none'");
  expect(await policyOf('/assets/app-1.js')).toBeUndefined();
});
