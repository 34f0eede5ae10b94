import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { composer, log, rowOf } from './chat.ts';
import { overflow, seriousIn } from './looking.ts';
import { word } from './message.ts';
import { openDemo } from './open-demo.ts';

const wide = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };
const looks = process.env.PREAU_MENTION_LOOKS;

describe('mentions', () => {
  const demo = openDemo();
  const open = async (page: Awaited<ReturnType<typeof demo.at>>['page'], title: string) => {
    await rowOf(page, title).first().click();
    await log(page).locator('[data-message]').first().waitFor();
  };
  const look = async (page: Awaited<ReturnType<typeof demo.at>>['page'], name: string) => {
    if (!looks) return;
    mkdirSync(looks, { recursive: true });
    await page.screenshot({ path: `${looks}/${name}.png` });
  };

  test('[CLIENT140] [CLIENT141] [CLIENT143] with the keys alone somebody is mentioned, who hears it in two browsers, and an edit keeps whom', async () => {
    await using writer = await demo.at('teacher2', '/fr/teachers/messagerie', wide);
    await using reader = await demo.at('teacher', '/fr/teachers/messagerie', wide);
    const { page } = writer;
    await open(page, 'Équipe pédagogique');
    await rowOf(reader.page, 'Équipe pédagogique').first().getByRole('img', { name: 'On vous y mentionne' }).waitFor();
    await composer(page).focus();
    const text = word('Merci');
    await page.keyboard.type(`${text} @berth`);
    await page.getByRole('option', { name: /Agnès Berthelot/ }).waitFor();
    const box = page.getByRole('combobox', { name: 'Votre message' });
    expect(await box.getAttribute('aria-activedescendant')).toBe(await page.getByRole('option').getAttribute('id'));
    expect(await seriousIn(page)).toEqual([]);
    await look(page, 'offered-1280-fr');
    await page.keyboard.press('Tab');
    await until(async () => (await composer(page).inputValue()) === `${text} @Agnès Berthelot `);
    await page.keyboard.type('!');
    await page.keyboard.press('Enter');
    const mark = log(page).getByRole('article').filter({ hasText: text }).locator('[data-mention]');
    await mark.waitFor();
    expect(await mark.innerText()).toBe('@Agnès Berthelot');
    await reader.page.getByText(`${text} @Agnès Berthelot !`).first().waitFor();
    await page.keyboard.press('ArrowUp');
    await until(async () => (await composer(page).inputValue()) === `${text} @Agnès Berthelot !`);
    await page.keyboard.type('!');
    await page.keyboard.press('Enter');
    await reader.page.getByText(`${text} @Agnès Berthelot !!`).first().waitFor();
    await open(reader.page, 'Équipe pédagogique');
    const own = log(reader.page)
      .getByRole('article')
      .filter({ hasText: `${text} @Agnès` })
      .locator('[data-mention=mine]');
    await own.waitFor();
    await look(reader.page, 'own-1280-fr');
    expect(await reader.page.locator('body').innerText()).not.toMatch(/<@/);
    for (const { complaints } of [writer, reader]) expect(complaints).toEqual([]);
  });

  test('[CLIENT142] [CLIENT144] with a finger everyone is mentioned after saying how many, and who wishes mentions alone is called', async () => {
    await using writer = await demo.at('teacher', '/fr/teachers/messagerie', phone);
    const { page } = writer;
    await open(page, 'Moulin à papier');
    await composer(page).tap();
    await page.keyboard.type('@to');
    const option = page.getByRole('option', { name: /tous/ });
    await option.waitFor();
    expect((await option.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await look(page, 'all-390-fr');
    await option.tap();
    await page.getByText('préviendra 2 personnes').waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await seriousIn(page)).toEqual([]);
    await look(page, 'note-390-fr');
    await page.keyboard.type(word('demain'));
    await page.getByRole('button', { name: 'Envoyer', exact: true }).tap();
    await log(page).locator('[data-mention]').filter({ hasText: '@tous' }).last().waitFor();
    await using reader = await demo.at('parent2', '/fr/parents/messagerie', phone);
    await reader.page.getByText('Mentions', { exact: true }).tap();
    await rowOf(reader.page, 'Moulin à papier').first().waitFor();
    expect(await rowOf(reader.page, '').count()).toBe(1);
    expect(await overflow(reader.page)).toBe(0);
    await look(reader.page, 'filter-390-fr');
    for (const { complaints } of [writer, reader]) expect(complaints).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    '[CLIENT143] in Arabic and %s marks and list stand from the right, and nothing is found',
    async (colorScheme) => {
      for (const [size, options] of Object.entries({ 390: phone, 1280: wide })) {
        // What was begun in the narrow window comes into the box of the wide one.
        await demo.server.db.deleteFrom('draft').execute();
        await using person = await demo.at('teacher', '/ar/teachers/messagerie', { ...options, colorScheme });
        const { page } = person;
        await look(page, `list-${size}-ar-${colorScheme}`);
        await open(page, 'Équipe pédagogique');
        const box = page.getByRole('textbox', { name: 'رسالتك' });
        await box.focus();
        await page.keyboard.type('@');
        await page.getByRole('option', { name: /الجميع/ }).waitFor();
        expect(await overflow(page)).toBe(0);
        expect(await seriousIn(page)).toEqual([]);
        await look(page, `offered-${size}-ar-${colorScheme}`);
        expect(person.complaints).toEqual([]);
      }
    },
  );
});
