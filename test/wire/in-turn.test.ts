import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newPages } from '../../src/server/pages.ts';
import { plainServer, reading, unread } from '../support/plain-server.ts';
import { until } from '../support/until.ts';

const directory = mkdtempSync(join(tmpdir(), 'preau-pages-'));
const file = join(directory, 'large.txt');
const size = 8_000_000;
writeFileSync(join(directory, 'index.html'), '<!doctype html>');
writeFileSync(join(directory, 'small.txt'), 'small');
writeFileSync(file, 'x'.repeat(size));
afterAll(() => rmSync(directory, { recursive: true }));

const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`;

/** How often this process holds the file open. */
function held(): number {
  return readdirSync('/proc/self/fd').filter((fd) => linkOf(fd) === file).length;
}

function linkOf(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return '';
  }
}

test('[GUARD10] whoever asks a hundred times on one connection and reads nothing holds one file open, and none once they are gone', async () => {
  await using s = await plainServer({ handlePage: newPages(directory) });
  const socket = await unread(s.port, get('/large.txt').repeat(100));
  await until(() => held() > 0);
  // Each that is begun is seen at once: another connection is answered meanwhile.
  expect((await fetch(`http://127.0.0.1:${s.port}/small.txt`)).status).toBe(200);
  expect(held()).toBe(1);
  socket.destroy();
  await until(() => held() === 0 && s.server.answering.size === 0);
});

test('[GUARD10] a hundred requests of one connection are answered in their order, and one on which more wait is cut', async () => {
  let asked = 0;
  await using s = await plainServer({ handlePage: (req, res) => void (asked++, res.end(`<${req.url}>`)) });
  const paths = Array.from({ length: 101 }, (_, index) => `/${index}`);
  const patient = reading(await unread(s.port, paths.map(get).join('')));
  await until(() => patient.text().includes('</100>'));
  expect([...patient.text().matchAll(/<(\/\d+)>/g)].map(([, path]) => path)).toEqual(paths);
  asked = 0;
  const flood = reading(await unread(s.port, paths.map(get).join('') + get('/101')));
  await flood.ended;
  expect(asked).toBeLessThan(101);
});
