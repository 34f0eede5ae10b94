import { expect, test } from 'vitest';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newPages } from '../../src/server/pages.ts';
import { plainServer } from '../support/plain-server.ts';

test('[PWA15] what comes to the server for want of a service worker is read by nobody, and its page says that it was lost', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'preau-share-'));
  await writeFile(join(directory, 'index.html'), 'page');
  await using s = await plainServer({ handlePage: newPages(directory) });
  const post = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${s.port}${path}`, {
      method: 'POST',
      body: 'x'.repeat(100_000),
      redirect: 'manual',
    });
    return [answer.status, answer.headers.get('location')];
  };
  expect(await post('/fr/share?x=1')).toEqual([303, '/fr/share?lost']);
  expect(await post('/fr/share/more')).toEqual([405, null]);
  expect(await post('/de/share')).toEqual([405, null]);
  expect(await (await fetch(`http://127.0.0.1:${s.port}/fr/share`)).text()).toBe('page');
});
