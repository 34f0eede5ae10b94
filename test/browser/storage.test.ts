import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bubble, composer, openWith, say } from './chat.ts';
import { kept } from './kept.ts';
import { openDemo } from './open-demo.ts';
import { visitor } from './person.ts';

const messages = '/fr/parents/messagerie';
const notice = /Ce navigateur ne garde pas ce que vous écrivez/;

describe('a browser whose storage is not what it should be', () => {
  const demo = openDemo();
  const signOut = async (page: Page) => {
    await page.getByRole('button', { name: /^Compte de/ }).click();
    await page.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
  };
  /** A parent whose browser does this before any script of the page. */
  async function parentWith(spoil: () => void) {
    const person = await demo.at('parent', '/fr/parents');
    await person.page.addInitScript(spoil);
    await person.page.goto(messages);
    await openWith(person.page, 'Agnès Berthelot');
    return person;
  }

  test('[CLIENT71] that never answers: one is signed out within seconds, and told that it could not be emptied', async () => {
    await using person = await parentWith(() => {
      IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
    });
    const { page } = person;
    await signOut(page);
    await page.getByText('Vous êtes déconnecté.').waitFor({ timeout: 10_000 });
    await page.getByRole('alert').getByText('Ce navigateur n’a pas pu être vidé').waitFor();
    await using next = await visitor(demo.browser, demo.server.origin, {});
    await next.page.goto('/fr/sign-in');
    await next.page.getByRole('button', { name: 'Se connecter' }).waitFor();
    expect(await next.page.getByRole('alert').count()).toBe(0);
    expect(person.complaints).toEqual([]);
  });

  test('[CLIENT72] that never answers: it is said, and what is written goes', async () => {
    await using person = await parentWith(() => {
      IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
    });
    const { page } = person;
    await composer(page).fill('Sans mémoire');
    await page.getByText(notice).waitFor({ timeout: 10_000 });
    await say(page, 'Sans mémoire, mais envoyé');
    await bubble(page, 'Sans mémoire, mais envoyé')
      .getByRole('img', { name: /Envoyé|Lu/ })
      .waitFor();
    await page.getByText(notice).waitFor({ state: 'detached' });
    expect(person.complaints).toEqual([]);
  });

  test('[CLIENT72] that has no room: it is said until there is', async () => {
    await using person = await parentWith(() => {
      const { put } = IDBObjectStore.prototype;
      Object.assign(window, { full: true });
      IDBObjectStore.prototype.put = function (...args) {
        if ((window as { full?: boolean }).full) throw new DOMException('no room', 'QuotaExceededError');
        return put.apply(this, args);
      };
    });
    const { page } = person;
    await composer(page).fill('Sans place');
    await page.getByText(notice).waitFor();
    await page.evaluate(() => Object.assign(window, { full: false }));
    await page.getByText(notice).waitFor({ state: 'detached', timeout: 20_000 });
    await page.reload();
    await page.waitForFunction(() => document.querySelector('textarea')?.value === 'Sans place');
    expect(await kept(page)).toHaveLength(1);
  });

  test('[CLIENT72] that refuses: what is written goes all the same', async () => {
    await using person = await parentWith(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('private', 'SecurityError');
      };
    });
    const { page } = person;
    await composer(page).fill('Refusé');
    await page.getByText(notice).waitFor();
    await say(page, 'Refusé, mais envoyé');
    await bubble(page, 'Refusé, mais envoyé')
      .getByRole('img', { name: /Envoyé|Lu/ })
      .waitFor();
    expect(person.complaints).toEqual([]);
  });
});
