import { act, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import * as time from '../fake-time.ts';
import { stubHttp } from '../http-stub.ts';
import { sentences } from '../sentences.ts';

const pass = (ms: number) => act(() => time.pass(ms));

beforeEach(() => {
  vi.resetModules();
  stubHttp(() => ({ status: 204 }));
  history.replaceState(null, '', '/fr');
});

type Part = { promise: Promise<unknown>; come(value: unknown): void; fail(): void };

/** A part of the app on its way to the browser. */
function onItsWay(): Part {
  const part = {} as Part;
  part.promise = new Promise((resolve, reject) => {
    part.come = resolve;
    part.fail = () => reject(new TypeError('Failed to fetch dynamically imported module'));
  });
  return part;
}

/** Someone who is signed in opens the app, whose two parts come when the test says so. */
async function open() {
  const [words, page] = [onItsWay(), onItsWay()];
  vi.doMock('../../../src/client/i18n/load.ts', () => ({
    loadSentences: () => words.promise,
    sentencesHere: () => null,
  }));
  vi.doMock('../../../src/client/signed-in.tsx', () => page.promise);
  const { App } = await import('../../../src/client/app.tsx');
  const { beginSession } = await import('../../../src/client/session/session-store.ts');
  beginSession();
  render(<App />, { onCaughtError: () => undefined });
  await pass(0);
  return { words, page };
}
const title = () => screen.queryByRole('heading')?.textContent;

test('[CLIENT38] words that do not come are said after 10 s to be missing, and the page goes on once they come', async () => {
  const { words, page } = await open();
  await pass(9_900);
  expect(title()).toBeUndefined();
  await pass(200);
  expect(title()).toBe('Cette page n’a pas pu s’afficher');
  expect(screen.getByRole('button', { name: 'Recharger la page' })).toBeDefined();
  words.come(sentences.fr);
  page.come({ SignedIn: () => 'inside' });
  await vi.waitFor(() => expect(screen.getByText('inside')).toBeDefined());
});

test('[CLIENT38] a page that does not come is said after 10 s to be missing, and goes on once it comes', async () => {
  const { words, page } = await open();
  words.come(sentences.fr);
  await pass(0);
  await pass(9_900);
  expect(title()).toBeUndefined();
  await pass(200);
  expect(title()).toBe('Le serveur ne répond pas');
  expect(screen.getByRole('button', { name: 'Réessayer' })).toBeDefined();
  page.come({ SignedIn: () => 'inside' });
  await vi.waitFor(() => expect(screen.getByText('inside')).toBeDefined());
});

test.each(['words', 'page'] as const)('[CLIENT38] where the %s cannot come, that is said at once', async (part) => {
  const parts = await open();
  if (part === 'page') parts.words.come(sentences.fr);
  await pass(0);
  parts[part].fail();
  await vi.waitFor(() => expect(title()).toBe('Cette page n’a pas pu s’afficher'));
  expect(screen.getByRole('button', { name: 'Recharger la page' })).toBeDefined();
});
