import { describe, expect, test } from 'vitest';
import { composer, openWith } from './chat.ts';
import { overflow, seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('[CLIENT126] the quick switcher', () => {
  const demo = openDemo();

  test('leads by the keys alone from a text to somebody else and back, and Esc leaves all as it was', async () => {
    await using person = await demo.at('parent', '/fr/parents/messagerie', { viewport: { width: 1280, height: 800 } });
    const { page } = person;
    await openWith(page, 'Agnès Berthelot');
    const before = page.url();
    await composer(page).fill('À moitié écrit');
    await page.keyboard.press('Control+k');
    const search = page.getByRole('combobox', { name: /^Personne, conversation/ });
    await search.waitFor();
    expect(await seriousIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await search.waitFor({ state: 'detached' });
    expect(page.url()).toBe(before);
    expect(await composer(page).evaluate((box) => document.activeElement === box)).toBe(true);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('mou');
    await page.getByRole('option', { name: /Moulin à papier/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Moulin à papier' }).waitFor({ state: 'attached' });
    await search.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('berth');
    await page
      .getByRole('option', { name: /Agnès Berthelot/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(before);
    expect(await composer(page).inputValue()).toBe('À moitié écrit');
    expect(person.complaints).toEqual([]);
  });

  test('begins a conversation with somebody with whom there is none', async () => {
    await using person = await demo.at('parent', '/fr/parents');
    const { page } = person;
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Personne, conversation/ }).fill('lefevre');
    await page.getByRole('option', { name: /Hélène/ }).click();
    await page.getByRole('heading', { level: 2, name: /Hélène/ }).waitFor({ state: 'attached' });
    expect(person.complaints).toEqual([]);
  });

  test('on a phone, in Arabic and in the dark it opens from the account’s menu and changes the language', async () => {
    await using person = await demo.at('parent', '/ar/parents', { ...phone, colorScheme: 'dark' });
    const { page } = person;
    await page.getByRole('banner').getByRole('button').last().tap();
    await page.getByRole('button', { name: /^الانتقال إلى/ }).tap();
    await page
      .getByRole('dialog', { name: /الانتقال/ })
      .getByRole('option')
      .first()
      .waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await seriousIn(page)).toEqual([]);
    await page.getByRole('combobox').fill('francais');
    await page.getByRole('option', { name: /Français/ }).tap();
    await page.waitForFunction(() => document.documentElement.lang === 'fr');
    expect(person.complaints).toEqual([]);
  });
});
