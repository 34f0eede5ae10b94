import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bubble, composer, log, openWith, rowOf, say } from './chat.ts';
import { demoServer } from './demo-server.ts';
import type { DemoServer } from './demo-server.ts';
import { openBrowser, signedIn } from './person.ts';

describe('nothing that was typed is lost', () => {
  let server: DemoServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = [await demoServer(), await openBrowser()];
  });
  afterAll(async () => {
    await browser?.close();
    await server?.[Symbol.asyncDispose]();
  });
  const parent = () =>
    signedIn(browser, server.origin, 'parent@jules-verne.example', { path: '/fr/parents/messagerie' });
  const stored = async (body: string) =>
    (await server.db.selectFrom('message').select('id').where('body', '=', body).execute()).length;

  test('a draft survives another conversation and a reload', async () => {
    await using person = await parent();
    const { page } = person;
    await openWith(page, 'Agnès Berthelot');
    await composer(page).fill('Un brouillon à garder');
    await openWith(page, 'Noé Moreau-Traoré');
    expect(await composer(page).inputValue()).toBe('');
    await rowOf(page, 'Agnès Berthelot').getByText('Brouillon').first().waitFor();
    await openWith(page, 'Agnès Berthelot');
    expect(await composer(page).inputValue()).toBe('Un brouillon à garder');
    await page.reload();
    await log(page).locator('[data-message]').first().waitFor();
    await page.waitForFunction(() => document.querySelector('textarea')?.value === 'Un brouillon à garder');
    expect(person.complaints).toEqual([]);
  });

  test('a refused message keeps its text over a switch and a reload, and Retry makes exactly one copy', async () => {
    const may = (canWrite: boolean) => server.db.updateTable('participant').set({ canWrite }).execute();
    await using person = await parent();
    const { page } = person;
    await openWith(page, 'Agnès Berthelot');
    await may(false);
    await say(page, 'Ce message sera refusé');
    const refused = bubble(page, 'Ce message sera refusé');
    await refused.getByText('Non envoyé', { exact: true }).waitFor();
    await openWith(page, 'Noé Moreau-Traoré');
    await openWith(page, 'Agnès Berthelot');
    await refused.getByRole('button', { name: 'Réessayer' }).waitFor();
    await may(true);
    await page.reload();
    expect(await stored('Ce message sera refusé')).toBe(0);
    await refused.getByRole('button', { name: 'Réessayer' }).click();
    await refused.getByRole('img', { name: /Envoyé|Lu/ }).waitFor();
    expect(await refused.count()).toBe(1);
    expect(await stored('Ce message sera refusé')).toBe(1);
  });

  test('what is written while the server is down is sent once, in order, when it is back', async () => {
    await using person = await parent();
    const { page } = person;
    await openWith(page, 'Agnès Berthelot');
    await server.kill();
    await say(page, 'Écrit sans serveur, un');
    await say(page, 'Écrit sans serveur, deux');
    await bubble(page, 'sans serveur, deux').getByRole('img', { name: 'En cours d’envoi' }).waitFor();
    await page.locator('[data-connection="reconnecting"]').waitFor();
    await server.start();
    for (const text of ['Écrit sans serveur, un', 'Écrit sans serveur, deux']) {
      await bubble(page, text)
        .getByRole('img', { name: /Envoyé|Lu/ })
        .waitFor({ timeout: 30_000 });
      expect(await bubble(page, text).count()).toBe(1);
      expect(await stored(text)).toBe(1);
    }
    const texts = await log(page).locator('[data-message]').allInnerTexts();
    const at = (text: string) => texts.findIndex((shown) => shown.includes(text));
    expect(at('sans serveur, un')).toBeLessThan(at('sans serveur, deux'));
  });
});
