import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { overflow, seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** Whose name stands in it as a link; that of a relative stands there as text. */
const row = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name }) });

/** Presses a key on what is named so, as whoever has no pointer does. */
async function press(page: Page, role: 'button' | 'link' | 'checkbox', name: string | RegExp, key = 'Enter') {
  const one = page.getByRole(role, { name }).last();
  await one.focus();
  await page.keyboard.press(key);
}

describe('the people of a school in its panel', () => {
  const demo = openDemo();

  test('[PEOPLE33] people are looked for, suspended several at once, and a change is taken back, by the keyboard alone', async () => {
    await using person = await demo.at('admin', '/fr/admin/people');
    const { page } = person;
    await row(page, 'Noé Moreau-Traoré').waitFor();
    await page.getByRole('searchbox', { name: /Nom, e-mail/ }).focus();
    await page.keyboard.type('moreau');
    await page.waitForURL(/query=moreau/);
    await row(page, 'Inès Mansouri').waitFor({ state: 'detached' });
    await page.reload();
    await row(page, 'Noé Moreau-Traoré').waitFor();
    expect(await page.getByRole('row').count()).toBe(3);

    await press(page, 'checkbox', /Noé Moreau/, 'Space');
    await press(page, 'checkbox', /Aurélie Moreau/, 'Space');
    await press(page, 'button', 'Suspendre l’accès');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('À l’instant, plus rien').waitFor();
    await dialog.getByLabel(/Dernier jour/).fill('2020-01-01');
    await press(page, 'button', 'Suspendre l’accès');
    await dialog.getByText('Ce jour est passé').waitFor();
    expect(await dialog.getByLabel(/Dernier jour/).inputValue()).toBe('2020-01-01');
    await dialog.getByLabel(/Dernier jour/).fill('2090-01-15');
    await press(page, 'button', 'Suspendre l’accès');
    await row(page, 'Noé Moreau-Traoré').getByText('Suspendu jusqu’au 15 janv. 2090').waitFor();
    await row(page, 'Aurélie Moreau-Traoré').getByText('Suspendu jusqu’au').waitFor();

    await press(page, 'link', 'Noé Moreau-Traoré');
    await page.getByRole('heading', { level: 1, name: 'Noé Moreau-Traoré' }).waitFor();
    await page.getByText('jusqu’au 15 janv. 2090 inclus').waitFor();
    await press(page, 'button', 'Annuler');
    await page.getByText('jusqu’au 15 janv. 2090 inclus').waitFor({ state: 'detached' });
    await page.getByText('Annulation', { exact: true }).waitFor();

    const name = page.getByRole('textbox', { name: 'Nom', exact: true });
    await name.fill('Noé Moreau');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Noé Moreau', exact: true }).waitFor();
    await page.getByText(/a renommé .*Noé Moreau-Traoré.* en .*Noé Moreau/).waitFor();
    expect(person.complaints).toEqual([]);
  });

  test('[PEOPLE33] oneself is named where nothing can be done to them, and the others are done without them', async () => {
    await using person = await demo.at('admin', '/fr/admin/people?filter=neverSignedIn&role=teacher');
    const { page } = person;
    await page.getByRole('combobox', { name: 'Rôle' }).selectOption('');
    await page.getByRole('combobox', { name: 'Ce qui manque' }).selectOption('');
    await row(page, 'Hélène').waitFor();
    await press(page, 'checkbox', /Hélène/, 'Space');
    await press(page, 'checkbox', /Léonie/, 'Space');
    await press(page, 'button', 'Suspendre l’accès');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('À l’instant, plus rien').waitFor();
    await press(page, 'button', 'Suspendre l’accès');
    await dialog.getByText(/Hélène.*pas .*votre propre compte/).waitFor();
    await press(page, 'button', 'Suspendre l’accès');
    await row(page, 'Léonie').getByText('Suspendu').waitFor();
    expect(await row(page, 'Hélène').getByText('Suspendu').count()).toBe(0);
    expect(person.complaints).toEqual([]);
  });

  test.each([
    ['fr', 'light', {}],
    ['ar', 'dark', {}],
    ['en', 'light', phone],
    ['ar', 'dark', phone],
  ] as const)(
    '[PEOPLE33] in %s and %s no screen overflows, and axe finds nothing serious',
    async (locale, scheme, options) => {
      await using person = await demo.at('admin', `/${locale}/admin/people`, {
        colorScheme: scheme,
        reducedMotion: 'reduce',
        ...options,
      });
      const { page } = person;
      const found: Record<string, unknown> = {};
      const look = async (screen: string) => {
        found[screen] = [await overflow(page), await seriousIn(page)];
      };
      await row(page, 'Inès Mansouri').waitFor();
      await look('list');
      if (options === phone) {
        const shown = page.getByRole('cell').filter({ visible: true, hasNot: page.getByRole('checkbox') });
        const values = await shown.evaluateAll((cells) => cells.map((cell) => cell.lastElementChild?.textContent));
        found['values'] = [0, values.filter((value) => value === '')];
      }
      await page.getByRole('checkbox').nth(2).press('Space');
      await look('chosen');
      await page.getByRole('link', { name: 'Inès Mansouri' }).click();
      await page.getByRole('heading', { level: 1, name: 'Inès Mansouri' }).waitFor();
      await look('person');
      await page.goto(`/${locale}/admin/audit`);
      await page
        .getByRole('list')
        .filter({ has: page.locator('time') })
        .waitFor();
      await look('audit');
      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((screen) => [screen, [0, []]])));
      expect(person.complaints).toEqual([]);
    },
  );
});
