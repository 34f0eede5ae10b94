import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onActivate } from '../../../src/client/service-worker/on-activate.ts';
import { onFetch } from '../../../src/client/service-worker/on-fetch.ts';
import { claimShare, dropShare, keepShare, readShare } from '../../../src/client/share/kept-share.ts';
import { forgetShown } from '../../../src/client/shown/forget-shown.ts';
import { newFakeCaches } from '../service-worker/fake-caches.ts';

const at = (path: string) => `https://school.example${path}`;
let fake: ReturnType<typeof newFakeCaches>;

beforeEach(() => {
  fake = newFakeCaches(() => Promise.reject(new TypeError('no network')));
  vi.stubGlobal('caches', fake.storage);
  vi.stubGlobal('location', { origin: at('') });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A form as the manifest names its parts, and as a browser writes it. */
function shared(parts: Record<string, string>, files: Record<string, string> = {}) {
  const line = (name: string, rest: string, value: string) =>
    `--b\r\nContent-Disposition: form-data; name="${name}"${rest}\r\n\r\n${value}\r\n`;
  const body = [
    ...Object.entries(parts).map(([name, value]) => line(name, '', value)),
    ...Object.entries(files).map(([name, value]) =>
      line('files', `; filename="${name}"\r\nContent-Type: text/plain`, value),
    ),
    '--b--\r\n',
  ].join('');
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  return new Request(at('/fr/share'), { method: 'POST', body, headers });
}

async function given(request: Request, of: { mode?: string; destination?: string } = {}) {
  for (const [name, value] of Object.entries({ mode: 'navigate', destination: 'document', ...of }))
    Object.defineProperty(request, name, { value });
  let answer: Promise<Response> | undefined;
  onFetch({ request, respondWith: (one) => void (answer = one), waitUntil: () => undefined });
  const { status, headers } = (await answer) ?? {};
  return status && [status, headers?.get('location')];
}

test('[PWA15] the worker keeps what is shared and leads to the page; where there is no room it says that it was lost', async () => {
  expect(await given(shared({ text: 'Bonjour' }, { 'a.txt': 'a' }))).toEqual([303, '/fr/share']);
  const found = await readShare('mine');
  expect([found?.text, found?.files.map(({ name }) => name), await found?.files[0]?.text()]).toEqual([
    'Bonjour',
    ['a.txt'],
    'a',
  ]);
  vi.stubGlobal('caches', { ...fake.storage, open: () => Promise.reject(new DOMException('full')) });
  expect(await given(shared({ text: 'Plus de place' }))).toEqual([303, '/fr/share?lost']);
});

test('[PWA15] nothing that comes from within another page, or to another address, is taken', async () => {
  expect(await given(shared({ text: 'x' }), { destination: 'iframe' })).toBeUndefined();
  expect(await given(shared({ text: 'x' }), { mode: 'cors' })).toBeUndefined();
  const elsewhere = new Request(at('/fr/share/x'), { method: 'POST', body: 'x' });
  expect(await given(elsewhere)).toBeUndefined();
  expect(fake.paths()).toEqual([]);
});

test.each([
  [{ title: 'Un titre', text: 'Un titre et plus', url: '' }, 'Un titre et plus'],
  [{ title: 'Un titre', text: '', url: 'https://a.example' }, 'Un titre\nhttps://a.example'],
  [{ title: ' ', text: 'https://a.example', url: 'https://a.example' }, 'https://a.example'],
])('[PWA15] several texts are one: %o', async (parts, text) => {
  await keepShare(shared(parts));
  expect((await readShare(null))?.text).toBe(text);
});

test('[PWA15] what is empty, or no form, is nothing, and is taken away', async () => {
  await keepShare(shared({ text: '  ' }));
  expect(await readShare(null)).toBeNull();
  await keepShare(new Request(at('/fr/share'), { method: 'POST', body: 'cut off' }));
  expect(await readShare(null)).toBeNull();
  expect(fake.paths()).toEqual([]);
});

test('[PWA17] it is kept for an hour, and the next one takes its place', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await keepShare(shared({ text: 'un' }));
  await keepShare(shared({ text: 'deux' }));
  vi.setSystemTime(Date.now() + 3_590_000);
  expect((await readShare(null))?.text).toBe('deux');
  vi.setSystemTime(Date.now() + 20_000);
  expect(await readShare(null)).toBeNull();
  expect(fake.paths()).toEqual([]);
});

test('[PWA17] it outlives a session that ended and a new worker, is theirs who were shown it, and goes when it is given', async () => {
  await keepShare(shared({ text: 'à moi' }));
  await forgetShown(null);
  const waited: Promise<unknown>[] = [];
  vi.stubGlobal('clients', { claim: async () => undefined });
  onActivate({ waitUntil: (work) => void waited.push(work) });
  await Promise.all(waited);
  await claimShare('mine');
  expect((await readShare('mine'))?.text).toBe('à moi');
  expect(await readShare('of somebody else')).toBeNull();
  expect(await readShare('mine')).toBeNull();
  await keepShare(shared({ text: 'encore' }));
  expect([await dropShare(), await dropShare()]).toEqual([true, false]);
});
