import type { CDPSession } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { until } from '../support/until.ts';
import { takeBreaches } from './breaches.ts';
import { openDemo } from './open-demo.ts';
import { visitor } from './person.ts';

const installed = { serviceWorkers: 'allow' } as const;

/** What the browser says of the page's manifest, as it does before it offers to install the app. */
async function manifest(cdp: CDPSession) {
  const { url, errors, data = '' } = await cdp.send('Page.getAppManifest');
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
  // A window of a test keeps nothing, which is not the app's fault.
  const faults = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
  return { url, errors, faults, told: JSON.parse(data) as Record<string, unknown> };
}

describe('the app that one keeps', () => {
  const demo = openDemo();

  test.each([
    ['fr', 'ltr', ['Messagerie', 'Annonces', 'Réglages']],
    ['en', 'ltr', ['Messages', 'Announcements', 'Settings']],
    ['ar', 'rtl', ['الرسائل', 'الإعلانات', 'الإعدادات']],
  ] as const)(
    '[PWA1] [PWA15] can be installed in %s: the browser finds nothing wrong',
    async (locale, dir, shortcuts) => {
      await using person = await visitor(demo.browser, demo.server.origin, installed);
      const { page } = person;
      await page.goto(`/${locale}/sign-in`);
      const found = await manifest(await page.context().newCDPSession(page));
      expect(found).toMatchObject({ errors: [], faults: [] });
      expect(new URL(found.url).pathname).toBe(`/manifests/${locale}.webmanifest`);
      expect(found.told).toMatchObject({ id: '/', lang: locale, dir, start_url: `/${locale}`, scope: '/' });
      expect(found.told.share_target).toMatchObject({ action: `/${locale}/share`, method: 'POST' });
      expect((found.told.shortcuts as { name: string }[]).map(({ name }) => name)).toEqual(shortcuts);
    },
  );

  test('[PWA1] a shortcut leads to the list at one’s own home, and another language is another manifest', async () => {
    await using person = await demo.at('teacher', '/fr/annonces', installed);
    const { page } = person;
    await until(() => new URL(page.url()).pathname === '/fr/teachers/annonces');
    await page.mouse.move(200, 300);
    await page.getByRole('button', { name: /^Compte de/ }).click();
    await page.getByLabel('Langue').selectOption({ label: 'العربية' });
    await page.locator('link[rel=manifest][href="/manifests/ar.webmanifest"]').waitFor({ state: 'attached' });
    expect(person.complaints).toEqual([]);
  });

  test('[PWA12] what breaks the page’s policy is refused, and seen by every play', async () => {
    await using person = await visitor(demo.browser, demo.server.origin);
    const { page } = person;
    await page.goto('/fr/sign-in');
    await page.evaluate(() => {
      const frame = document.createElement('div');
      const tries = [
        () => (frame.innerHTML = '<img src=x>'),
        () =>
          (
            window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
          ).trustedTypes.createPolicy('other', {}),
        () => void fetch('https://elsewhere.example/').catch(() => null),
      ];
      for (const one of tries) {
        try {
          one();
        } catch {
          // As it should be.
        }
      }
    });
    const seen: string[] = [];
    await until(() => seen.push(...takeBreaches()) >= 3);
    expect(new Set(seen.map((told) => told.split(' ')[0]))).toEqual(
      new Set(['connect-src', 'require-trusted-types-for', 'trusted-types']),
    );
  });
});
