import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepShell } from '../../../src/client/service-worker/keep-shell.ts';
import { onActivate } from '../../../src/client/service-worker/on-activate.ts';
import { onFetch } from '../../../src/client/service-worker/on-fetch.ts';
import { onMessage } from '../../../src/client/service-worker/on-message.ts';
import { ask, newFakeCaches } from './fake-caches.ts';
import type { Init } from './fake-caches.ts';

const page = (build: string) => `<script src="/assets/app-${build}.js"></script><link href="/assets/own-${build}.css">`;
const first = { locale: 'fr', build: '/assets/app-one.js', files: ['/assets/layers-one.js'] } as const;
let network: (path: string) => Promise<Response> | Response;
let fake: ReturnType<typeof newFakeCaches>;

/** A server of one build, or none. */
const serverOf = (build: string) => (path: string) =>
  new Response(path.startsWith('/assets/') ? path : page(build), { headers: { etag: build } });
const gone = () => Promise.reject(new TypeError('no network'));

beforeEach(() => {
  network = serverOf('one');
  fake = newFakeCaches((path) => network(path));
  vi.stubGlobal('caches', fake.storage);
  vi.stubGlobal('fetch', fake.fetch);
  vi.stubGlobal('location', { origin: 'https://school.example' });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function answered(path: string, init?: Init): Promise<string | undefined> {
  const asked = ask(path, init);
  onFetch(asked.event);
  const answer = await asked.answer;
  await asked.settled();
  return answer?.text();
}
const navigated = (path: string) => answered(path, { mode: 'navigate' });
const keep = () => keepShell({ ...first, files: [...first.files] });

test('[PWA2] a page is the server’s newest, and where that does not answer or is broken the one that is kept', async () => {
  await keep();
  expect(await navigated('/fr/parents/messagerie/x')).toBe(page('one'));
  network = gone;
  expect(await navigated('/fr/parents/messagerie/x')).toBe(page('one'));
  expect(await navigated('/fr/settings')).toBe(page('one'));
  expect(await navigated('/')).toBe(page('one'));
  await expect(navigated('/ar/parents')).rejects.toThrow('no network');
  network = () => new Response('Bad Gateway', { status: 502 });
  expect(await navigated('/fr/parents')).toBe(page('one'));
});

test('[PWA2] who waits for the server longer than 3 s is shown what is kept', async () => {
  await keep();
  vi.useFakeTimers();
  network = () => new Promise(() => undefined);
  const asked = ask('/fr/parents', { mode: 'navigate' });
  onFetch(asked.event);
  await vi.advanceTimersByTimeAsync(2_900);
  const early = await Promise.race([asked.answer, Promise.resolve('waiting')]);
  expect(early).toBe('waiting');
  await vi.advanceTimersByTimeAsync(200);
  expect(await (await asked.answer)!.text()).toBe(page('one'));
});

test('[PWA2] a built file is asked for once, and where nobody is signed in nothing is kept', async () => {
  let count = 0;
  network = (path) => {
    count++;
    return new Response(path);
  };
  await answered('/assets/a.js');
  expect(fake.paths()).toEqual([]);
  network = serverOf('one');
  await keep();
  network = (path) => {
    count++;
    return new Response(path);
  };
  expect(await answered('/assets/b.js')).toBe('/assets/b.js');
  expect(await answered('/assets/b.js')).toBe('/assets/b.js');
  expect(count).toBe(2);
});

test.each([
  ['/trpc/me', {}],
  ['/session', {}],
  ['/session', { mode: 'navigate' }],
  ['/files/1/photo.jpg', {}],
  ['/files/1/photo', { mode: 'navigate' }],
  ['/uploads/1', { method: 'PATCH' }],
  ['/photos/AAAAAAAAAAAAAAAAAAAAAA', { mode: 'navigate' }],
  ['/exports/1/preau', { mode: 'navigate' }],
  ['/fr/parents', { mode: 'navigate', method: 'POST' }],
  ['/fr/parents', {}],
  ['https://elsewhere.example/assets/a.js', {}],
  ['/manifests/fr.webmanifest', { mode: 'navigate' }],
] as [string, Init][])('[PWA3] %s %o passes by the worker', async (path, init) => {
  await keep();
  const asked = ask(path, init);
  onFetch(asked.event);
  expect(asked.answer).toBeUndefined();
});

test('[PWA4] a new version is kept once all of it is, and takes the place of the one before', async () => {
  await keep();
  network = (path) => (path === '/assets/own-two.css' ? new Response('', { status: 404 }) : serverOf('two')(path));
  expect(await navigated('/fr/parents')).toBe(page('two'));
  network = gone;
  expect(await navigated('/fr/parents')).toBe(page('one'));

  network = serverOf('two');
  await keepShell({ locale: 'fr', build: '/assets/app-two.js', files: ['/assets/layers-two.js'] });
  expect(fake.paths().filter((path) => path.includes('-one'))).toEqual([]);
  network = gone;
  expect(await navigated('/fr/parents')).toBe(page('two'));
  expect(await answered('/assets/layers-two.js')).toBe('/assets/layers-two.js');
});

test('[PWA4] what a network’s own sign-in answers is shown, and not kept', async () => {
  await keep();
  network = () => new Response('<form>Wi-Fi</form>');
  expect(await navigated('/fr/parents')).toBe('<form>Wi-Fi</form>');
  network = gone;
  expect(await navigated('/fr/parents')).toBe(page('one'));
});

test('[PWA4] what an earlier worker kept is removed when this one begins, and what nobody knows is not heard', async () => {
  vi.stubGlobal('clients', { claim: async () => undefined });
  await (await fake.storage.open('preau-shell-0')).put('/old', new Response(''));
  const activated = ask('/');
  onActivate(activated.event);
  await activated.settled();
  expect(await fake.storage.keys()).toEqual([]);
  const told = ask('/');
  for (const data of [null, 'keep', { keep: { locale: 'xx' } }]) onMessage({ ...told.event, data });
  await told.settled();
  expect(await fake.storage.keys()).toEqual([]);
  onMessage({ ...told.event, data: { keep: first } });
  await told.settled();
  expect(fake.paths()).toContain('/pages/fr/home.html');
});

test('[PWA6] a cache that is emptied while a file is on its way is not made anew', async () => {
  await keep();
  const { has } = fake.storage;
  fake.storage.has = async (name) => {
    const was = await has(name);
    await fake.storage.delete(name);
    return was;
  };
  expect(await answered('/assets/late.js')).toBe('/assets/late.js');
  expect(await fake.storage.keys()).toEqual([]);
});

test('[PWA4] a file that is asked for while the device begins to keep does not undo that', async () => {
  const { open } = fake.storage;
  let asked: Promise<unknown> | undefined;
  fake.storage.open = async (name) => {
    const cache = await open.call(fake.storage, name);
    if (asked) return cache;
    asked = answered('/assets/early.js');
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    return cache;
  };
  await keep();
  await asked;
  expect(fake.paths()).toContain('/pages/fr/home.html');
});

test('[PWA4] a file that is used while the device makes itself ready is kept', async () => {
  const told = ask('/');
  network = async (path) => {
    if (path.startsWith('/pages/')) await answered('/assets/meanwhile.js');
    return serverOf('one')(path);
  };
  onMessage({ ...told.event, data: { keep: first } });
  onMessage({ ...told.event, data: { alsoKeep: ['/assets/meanwhile.js'] } });
  await told.settled();
  expect(fake.paths()).toContain('/assets/meanwhile.js');
});

test('[PWA4] a file that was on its way when the page said what it uses is kept as well, and nothing once one signed out', async () => {
  const told = ask('/');
  onMessage({ ...told.event, data: { keep: first } });
  await told.settled();
  onMessage({ ...told.event, data: { alsoKeep: ['/assets/late.js'] } });
  await told.settled();
  expect(fake.paths()).toContain('/assets/late.js');
  await fake.storage.delete('preau-shell-1');
  onMessage({ ...told.event, data: { alsoKeep: ['/assets/later.js'] } });
  await told.settled();
  expect(await fake.storage.keys()).toEqual([]);
});
