import { describe, expect, test } from 'vitest';
import { composer, openWith, say } from './chat.ts';
import { overflow, seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1280, height: 800 } };

describe('settings', () => {
  const demo = openDemo();

  test('[CLIENT170] the account’s menu leads to them, the list to each part, and back to where one was', async () => {
    await using person = await demo.at('teacher', '/fr/teachers/messagerie', desktop);
    const { page } = person;
    await page.getByRole('button', { name: /^Compte de/ }).click();
    await page.getByRole('link', { name: 'Réglages' }).click();
    await page.getByRole('heading', { level: 1, name: 'Affichage et langue' }).waitFor();
    await page.getByRole('link', { name: 'Ce que je partage' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ce que je partage' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/fr/settings/sharing');
    await page.reload();
    await page.getByRole('switch', { name: /Ce que j’ai lu/ }).waitFor();
    await page.goBack();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Messagerie' }).waitFor();
    expect(person.complaints).toEqual([]);
  });

  test('[CLIENT171] by the keyboard alone, what one shares is kept over a reload, and on a phone that one is away from', async () => {
    await using desk = await demo.at('parent', '/fr/settings/sharing', desktop);
    await using pocket = await demo.at('parent', '/fr/settings/sharing', phone);
    const shares = (page: typeof desk.page) => page.getByRole('switch', { name: /Que j’écris/ });
    await shares(pocket.page).waitFor();
    expect(await shares(pocket.page).isChecked()).toBe(true);
    await shares(desk.page).focus();
    await desk.page.keyboard.press('Space');
    await desk.page.waitForFunction(() => document.querySelectorAll('[role=switch]:not(:checked)').length === 1);
    await pocket.page.waitForFunction(() => document.querySelectorAll('[role=switch]:not(:checked)').length === 1);
    await desk.page.reload();
    await shares(desk.page).waitFor();
    expect(await shares(desk.page).isChecked()).toBe(false);
    await shares(desk.page).press('Space');
    await pocket.page.waitForFunction(() => document.querySelectorAll('[role=switch]:not(:checked)').length === 0);
    expect([...desk.complaints, ...pocket.complaints]).toEqual([]);
  });

  test('[CLIENT172] [CLIENT173] a teacher blocks a parent, who reads and writes no more and is not told by whom, and takes it back', async () => {
    await using teacher = await demo.at('teacher', '/fr/teachers/messagerie', desktop);
    await using parent = await demo.at('parent', '/fr/parents/messagerie', phone);
    await openWith(teacher.page, 'Aurélie Moreau-Traoré');
    await openWith(parent.page, 'Agnès Berthelot');
    await composer(parent.page).fill('Une phrase commencée');
    await teacher.page.getByRole('button', { name: 'Options de la conversation' }).click();
    await teacher.page.getByRole('menuitem', { name: 'Bloquer cette personne' }).click();
    await teacher.page.getByRole('alertdialog').getByRole('button', { name: 'Bloquer' }).click();
    await teacher.page.getByText('Vous avez bloqué cette personne.').waitFor();
    await parent.page.getByText('Vous pouvez lire cette conversation, mais plus y écrire.').waitFor();
    expect(await parent.page.getByText(/bloqu/).count()).toBe(0);
    await teacher.page.goto('/fr/settings/blocked');
    await teacher.page.getByRole('button', { name: /Débloquer.*Aurélie/ }).click();
    await teacher.page.getByText('Vous n’avez bloqué personne').waitFor();
    // What was begun is still there, and goes.
    await composer(parent.page).waitFor();
    expect(await composer(parent.page).inputValue()).toBe('Une phrase commencée');
    await say(parent.page, 'Une phrase finie');
    expect([...teacher.complaints, ...parent.complaints]).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    '[CLIENT170] nothing overflows and axe finds nothing serious in %s',
    async (colorScheme) => {
      for (const size of [phone, desktop]) {
        await using person = await demo.at('parent', '/fr/settings', { ...size, colorScheme, reducedMotion: 'reduce' });
        const { page } = person;
        for (const path of ['/fr/settings', '/ar/settings/sharing', '/en/settings/blocked', '/ar/settings/blocked']) {
          await page.goto(path);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
          expect([path, await overflow(page), await seriousIn(page)]).toEqual([path, 0, []]);
        }
        expect(person.complaints).toEqual([]);
      }
    },
  );
});
