import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { bubble, composer, log, openWith, rowOf, say, shown } from './chat.ts';
import { waiting } from './kept.ts';
import { openDemo } from './open-demo.ts';

/** As long as a walk through a dead spot; `PREAU_OFFLINE_MS` makes it shorter for whoever runs this by hand. */
const offlineMs = Number(process.env['PREAU_OFFLINE_MS'] ?? 120_000);
const offlineFor = offlineMs === 120_000 ? '2 minutes' : `${offlineMs / 1_000} s`;

describe('nothing that was typed is lost', () => {
  const demo = openDemo();
  const parent = () => demo.at('parent', '/fr/parents/messagerie');
  const teacher = () => demo.at('teacher', '/fr/teachers/messagerie');
  const stored = async (body: string) =>
    (await demo.server.db.selectFrom('message').select('id').where('body', '=', body).execute()).length;
  /** All of them on the server, once, and on each of these screens, once and in order. */
  const expectOnce = async (bodies: string[], words: string, ...pages: Page[]) => {
    for (const page of pages) {
      await until(async () => (await shown(page, words)).length >= bodies.length, { withinMs: 40_000 });
      expect(await shown(page, words)).toEqual(bodies);
    }
    const rows = await demo.server.db
      .selectFrom('message')
      .select('body')
      .where('body', 'in', bodies)
      .orderBy('seq')
      .execute();
    expect(rows.map(({ body }) => body)).toEqual(bodies);
  };

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
    const may = (canWrite: boolean) => demo.server.db.updateTable('participant').set({ canWrite }).execute();
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
    await demo.server.kill();
    await say(page, 'Écrit sans serveur, un');
    await say(page, 'Écrit sans serveur, deux');
    await bubble(page, 'sans serveur, deux').getByRole('img', { name: 'En cours d’envoi' }).waitFor();
    await page.locator('[data-connection="reconnecting"]').waitFor();
    await demo.server.start();
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

  test(
    `[CLIENT10] in Chromium: offline for ${offlineFor}, five messages typed, reload, online: five messages, once, in order, in both browsers`,
    async () => {
      await using one = await parent();
      await using other = await teacher();
      const { page } = one;
      await openWith(page, 'Agnès Berthelot');
      await openWith(other.page, 'Aurélie Moreau-Traoré');
      const began = Date.now();
      await page.context().setOffline(true);
      await page.locator('[data-connection="offline"]').waitFor();
      const bodies = ['un', 'deux', 'trois', 'quatre', 'cinq'].map((n) => `Écrit hors ligne, ${n}`);
      for (const body of bodies) await say(page, body);
      await page.waitForTimeout(Math.max(0, began + offlineMs - Date.now()));
      expect(await shown(page, 'Écrit hors ligne')).toEqual(bodies);
      expect(await shown(other.page, 'Écrit hors ligne')).toEqual([]);
      expect(await waiting(page)).toEqual(bodies);

      // Without a network a reload leads to the browser's own page: of ours nothing is left but what the device keeps.
      const address = page.url();
      await page.reload().catch(() => null);
      expect(await composer(page).count()).toBe(0);
      await page.context().setOffline(false);
      await page.goto(address);
      await bubble(page, bodies.at(-1)!)
        .getByRole('img', { name: /Envoyé|Lu/ })
        .waitFor();
      await expectOnce(bodies, 'Écrit hors ligne', page, other.page);
      expect(await waiting(page)).toEqual([]);
    },
    60_000 + offlineMs,
  );

  test('[CLIENT10] what waits when its page is closed is sent by the next page, once, in order', async () => {
    await using one = await parent();
    await using other = await teacher();
    const context = one.page.context();
    await openWith(one.page, 'Agnès Berthelot');
    await openWith(other.page, 'Aurélie Moreau-Traoré');
    await demo.server.kill();
    const bodies = ['Avant de fermer, un', 'Avant de fermer, deux'];
    for (const body of bodies) await say(one.page, body);
    await until(async () => (await waiting(one.page)).length === 2);
    await one.page.close();
    await demo.server.start();
    const next = await context.newPage();
    await next.goto('/fr/parents/messagerie');
    await openWith(next, 'Agnès Berthelot');
    await expectOnce(bodies, 'Avant de fermer', next, other.page);
    expect(await waiting(next)).toEqual([]);
  });
});
