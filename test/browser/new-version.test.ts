import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { composer, openWith } from './chat.ts';
import { openDemo } from './open-demo.ts';
import { otherBuild } from './other-build.ts';

describe('when the server has another version than the page', () => {
  const demo = openDemo();
  const notice = (page: Page) => page.getByText('Une nouvelle version de Préau est là.');
  const isOther = async (page: Page) => (await page.locator('script[src*="/app-otherone"]').count()) > 0;
  const hide = (page: Page) =>
    page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });

  test('[CLIENT103] it says so, reloads when it is asked to or nobody looks, and loses nothing that was written', { timeout: 150_000 }, async () => {
    using other = otherBuild();
    await using asked = await demo.at('parent', '/fr/parents/messagerie');
    await using unseen = await demo.at('teacher', '/fr/teachers/messagerie');
    await using filling = await demo.at('teacher2', '/fr/teachers/messagerie');
    await openWith(asked.page, 'Agnès Berthelot');
    await composer(asked.page).fill('Commencé dans la version d’avant');
    await openWith(unseen.page, 'Aurélie Moreau');
    await composer(unseen.page).fill('Laissé en chemin');
    await filling.page.getByRole('button', { name: 'Nouvelle conversation' }).first().click();
    await filling.page.getByRole('dialog').waitFor();

    await demo.server.kill();
    await demo.server.start(other.main);
    await notice(asked.page).waitFor({ timeout: 40_000 });
    await notice(filling.page).waitFor({ timeout: 40_000 });
    expect(await isOther(asked.page)).toBe(false);
    await hide(unseen.page);
    await hide(filling.page);
    await asked.page.getByRole('button', { name: 'Recharger' }).click();
    await asked.page.locator('script[src*="/app-otherone"]').waitFor({ state: 'attached' });
    await expect.poll(() => composer(asked.page).inputValue()).toBe('Commencé dans la version d’avant');
    expect(await notice(asked.page).count()).toBe(0);

    await unseen.page.locator('script[src*="/app-otherone"]').waitFor({ state: 'attached', timeout: 60_000 });
    await expect.poll(() => composer(unseen.page).inputValue()).toBe('Laissé en chemin');
    expect(await isOther(filling.page)).toBe(false);
    expect(await filling.page.getByRole('dialog').count()).toBe(1);
  });
});
