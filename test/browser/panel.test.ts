import { describe, expect, test } from 'vitest';
import { overflow, seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };

describe('the panel', () => {
  const demo = openDemo();

  test.each([
    ['fr', phone, 'light'],
    ['ar', phone, 'dark'],
    ['fr', desktop, 'dark'],
    ['ar', desktop, 'light'],
  ] as const)(
    '[PANEL1] in %s at %o, %s, shows its pages whole and accessible',
    async (locale, viewport, colorScheme) => {
      await using admin = await demo.at('admin', `/${locale}/admin`, { viewport, colorScheme });
      const { page } = admin;
      for (const path of ['', '/settings']) {
        await page.goto(`/${locale}/admin${path}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.locator(path ? 'form' : '[role=img]').waitFor();
        expect(await overflow(page)).toBe(0);
        expect(await seriousIn(page)).toEqual([]);
      }
      expect(admin.complaints).toEqual([]);
    },
  );

  test('[PANEL6] by keyboard alone a school is called otherwise, and whoever has a page open sees it at once', async () => {
    await using admin = await demo.at('admin', '/fr/admin', { viewport: desktop });
    await using parent = await demo.at('parent', '/fr/parents', { viewport: desktop });
    const { page } = admin;
    const link = page.getByRole('link', { name: 'Établissement et réglages' });
    await link.focus();
    await page.keyboard.press('Enter');
    const name = page.getByRole('textbox', { name: 'Nom de l’établissement' });
    await name.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Collège Voltaire');
    await page.keyboard.press('Enter');
    await page.getByText('Enregistré.').waitFor();
    await parent.page.getByRole('banner').getByText('Collège Voltaire').waitFor();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await parent.page.getByRole('banner').getByText('Collège Jules-Verne').waitFor();
    expect([...admin.complaints, ...parent.complaints]).toEqual([]);
  });

  test('[FAMILY5] [CLIENT290] a teacher writes to the families of a class from beside their messages, has a minute to take it back, and a parent reads it', async () => {
    await using teacher = await demo.at('teacher', '/fr/teachers/messagerie', {
      viewport: { width: 1440, height: 900 },
    });
    const { page } = teacher;
    const classes = page.getByRole('complementary', { name: 'Mes classes' });
    await classes.getByRole('button', { name: 'Écrire aux 2 parents' }).waitFor();
    const first = classes.locator('section').first();
    expect(await first.evaluate((section) => getComputedStyle(section).borderTopWidth)).toBe('0px');
    await classes.getByRole('button', { name: 'Écrire aux 2 parents' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2 personnes recevront ce message.').waitFor();
    expect(await seriousIn(page)).toEqual([]);
    await dialog.getByRole('textbox', { name: 'Votre message' }).fill('Réunion mardi à 18 h.');
    await dialog.getByRole('button', { name: 'Envoyer à 2 personnes' }).click();
    await page.getByRole('timer').waitFor();
    await page.getByRole('button', { name: 'Reprendre' }).waitFor();
    await demo.server.db
      .updateTable('announcement')
      .set({ dueAt: new Date(Date.now() - 1_000) })
      .where('body', '=', 'Réunion mardi à 18 h.')
      .execute();
    await page.getByText(/^Partie /).waitFor();
    await using parent = await demo.at('parent', '/fr/parents', { viewport: phone });
    await parent.page.getByText('Réunion mardi à 18 h.').first().waitFor();
    expect(await overflow(parent.page)).toBe(0);
    expect(await seriousIn(parent.page)).toEqual([]);
    expect([...teacher.complaints, ...parent.complaints]).toEqual([]);
  });
});
