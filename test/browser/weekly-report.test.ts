import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoServer, type DemoServer } from './demo-server.ts';
import { overflow, photograph, seriousIn } from './looking.ts';
import { openBrowser, signedIn, type Person } from './person.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1280, height: 800 } };
const email = 'admin@jules-verne.example';

describe('the report of a week', () => {
  let [server, browser] = [{} as DemoServer, {} as Browser];
  beforeAll(async () => {
    server = await demoServer({ PREAU_DEMO: '1' });
    // At whatever hour this runs.
    await sql`update establishment set settings = settings - 'hours'`.execute(server.db);
    // Whether it holds the demo it asks when it starts.
    await server.kill();
    await server.start();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server[Symbol.asyncDispose]();
  });

  const isFit = async ({ page, complaints }: Person) =>
    expect([await overflow(page), await seriousIn(page), complaints]).toEqual([0, [], []]);

  test('[CLIENT303] [MAIL52] an admin turns it off among the rules and on again, and reads in the demo what it says', async () => {
    await using admin = await signedIn(browser, server.origin, email, { ...desktop, path: '/fr/admin/rules' });
    const { page } = admin;
    const report = page.getByRole('switch', { name: /chaque lundi un bilan/ });
    await report.scrollIntoViewIfNeeded();
    expect(await report.isChecked()).toBe(true);
    for (const _ of ['off', 'on']) {
      await report.press('Space');
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText('Les règles sont enregistrées.').waitFor();
    }
    await page.getByText('Envoyer chaque lundi un bilan').nth(1).waitFor();
    await isFit(admin);
    await photograph(page, 'weekly-report/rules-fr-desktop');
    await page.goto('/fr/admin/mails?kind=report');
    await page.getByRole('link', { name: /^Lire : Bilan de la semaine/ }).click();
    await page.getByText(/^Messages écrits\s: [1-9]/).waitFor();
    await page.getByRole('link', { name: 'Choisir vos e-mails' }).waitFor();
    await isFit(admin);
    await photograph(page, 'weekly-report/letter-fr-desktop');
  });

  test('[CLIENT303] [CLIENT304] the same on a phone, from right to left', async () => {
    await using admin = await signedIn(browser, server.origin, email, { ...phone, path: '/ar/admin/rules' });
    const { page } = admin;
    await page.getByRole('switch', { name: /كل يوم اثنين/ }).scrollIntoViewIfNeeded();
    await isFit(admin);
    await photograph(page, 'weekly-report/rules-ar-phone');
    await page.goto('/ar/settings/notifications');
    const comes = page.getByRole('switch', { name: /تقرير الأسبوع/ });
    await comes.scrollIntoViewIfNeeded();
    await comes.click();
    await isFit(admin);
    await photograph(page, 'weekly-report/settings-ar-phone');
    await page.reload();
    await comes.waitFor();
    expect(await comes.isChecked()).toBe(false);
    await comes.click();
  });
});
