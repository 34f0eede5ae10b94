import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bubble, composer, openWith } from './chat.ts';
import { overflow, seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';

const [teacher, parent] = ['Agnès Berthelot', 'Aurélie Moreau-Traoré'];
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const rich =
  '**Sortie** _demain_ ~~à 8 h~~ `bus`\n\n- pique-nique\n- casquette\n> à quelle heure ?\n[le plan](https://plan.example/x)';

describe('marks in messages', () => {
  const demo = openDemo();
  const messages = (options = {}) => demo.at('parent', '/fr/parents/messagerie', options);

  test.each([
    ['light', phone],
    ['dark', { viewport: { width: 1280, height: 800 } }],
  ] as const)(
    '[CLIENT120] they are shown to both people in %s, without them in the list, and as typed to whoever wants that',
    async (colorScheme, size) => {
      await using person = await messages({ ...size, colorScheme, reducedMotion: 'reduce' });
      await using other = await demo.at('teacher', '/fr/teachers/messagerie', { colorScheme });
      const { page } = person;
      await openWith(page, teacher);
      await openWith(other.page, parent);
      const word = `${rich} ${colorScheme}`;
      await composer(page).fill(word);
      await page.getByRole('button', { name: 'Envoyer' }).click();
      for (const { page: each } of [person, other]) {
        const row = bubble(each, `plan.example) ${colorScheme}`);
        await row.locator('strong', { hasText: 'Sortie' }).waitFor();
        expect(await row.locator('em, s, code, blockquote, li').allInnerTexts()).toEqual(
          expect.arrayContaining(['demain', 'à 8 h', 'bus', 'à quelle heure ?']),
        );
        expect(await row.getByRole('link').getAttribute('href')).toBe('https://plan.example/x');
        expect(await row.getByRole('listitem').count()).toBe(2);
        expect(await overflow(each)).toBe(0);
        expect(await seriousIn(each)).toEqual([]);
      }
      const inList = other.page.locator('[data-conversation]').filter({ hasText: 'Sortie demain à 8 h bus' });
      expect(await inList.first().innerText()).not.toContain('**');
      await other.page.getByRole('button', { name: /^Compte de/ }).click();
      await other.page.getByRole('switch', { name: /Mise en forme/ }).click();
      await bubble(other.page, `**Sortie** _demain_`).first().waitFor();
      expect([...person.complaints, ...other.complaints]).toEqual([]);
    },
  );

  test('[CLIENT123] buttons and keys mark what is selected, and the browser’s own undo takes it back', async () => {
    await using person = await messages({ viewport: { width: 1280, height: 800 } });
    const { page } = person;
    await openWith(page, teacher);
    const box = composer(page);
    await box.click();
    await page.keyboard.type('un mot');
    await page.keyboard.press('Shift+Control+ArrowLeft');
    await page.keyboard.press('Control+b');
    expect([await box.inputValue(), await selected(page)]).toEqual(['un **mot**', 'mot']);
    await page.keyboard.press('Control+i');
    expect(await box.inputValue()).toBe('un **_mot_**');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await box.inputValue()).toBe('un mot');
    await page.getByRole('button', { name: 'Mise en forme' }).click();
    const bar = page.getByRole('group', { name: 'Mise en forme' });
    await page.keyboard.press('End');
    await bar.getByRole('button', { name: 'Barré' }).click();
    expect([await box.inputValue(), await selected(page)]).toEqual(['un ~~mot~~', 'mot']);
    await bar.getByRole('button', { name: 'Liste', exact: true }).click();
    expect(await box.inputValue()).toBe('- un ~~mot~~');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await box.inputValue()).toBe('un mot');
    expect(await box.evaluate((element) => document.activeElement === element)).toBe(true);
    expect(await seriousIn(page)).toEqual([]);
    expect(person.complaints).toEqual([]);
  });

  test('[CLIENT123] on a phone one button shows them all, and in Arabic they stand from the right', async () => {
    await using person = await messages({ ...phone, viewport: { width: 320, height: 640 } });
    const { page } = person;
    await openWith(page, teacher);
    const id = new URL(page.url()).pathname.split('/').at(-1);
    await page.goto(`/ar/parents/messagerie/${id}`);
    await page.getByRole('button', { name: 'تنسيق النص' }).tap();
    const bar = page.getByRole('group', { name: 'تنسيق النص' });
    const [bold, link] = [bar.getByRole('button', { name: 'خط عريض' }), bar.getByRole('button', { name: 'رابط' })];
    const box = page.getByRole('textbox');
    await box.fill('مهم');
    await bold.tap();
    expect(await box.inputValue()).toBe('**مهم**');
    const [first, last] = [(await bold.boundingBox())!, (await link.boundingBox())!];
    expect(first.x > last.x || first.y < last.y).toBe(true);
    expect(Math.min(first.height, first.width)).toBeGreaterThanOrEqual(36);
    expect(await overflow(page)).toBe(0);
    expect(await seriousIn(page)).toEqual([]);
    expect(person.complaints).toEqual([]);
  });

  test('[CLIENT124] the picker comes from this server alone, is searched by keyboard, and puts the emoji at the caret', async () => {
    await using person = await messages({ viewport: { width: 1280, height: 800 } });
    const { page } = person;
    await openWith(page, teacher);
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).host));
    await composer(page).fill('Bravo  !');
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', { name: 'Emoji' }).click();
    const search = page.getByRole('searchbox', { name: 'Chercher un emoji' });
    await search.waitFor();
    expect(await seriousIn(page)).toEqual([]);
    await search.fill('licorne');
    await page
      .getByRole('gridcell', { name: 'tête de licorne' })
      .or(page.getByRole('gridcell', { name: 'licorne' }))
      .first()
      .waitFor();
    await search.press('ArrowDown');
    await search.press('Enter');
    await search.waitFor({ state: 'detached' });
    expect(await composer(page).inputValue()).toBe('Bravo 🦄 !');
    await page.keyboard.type('x');
    expect(await composer(page).inputValue()).toBe('Bravo 🦄x !');
    expect([...asked].filter((host) => host !== new URL(demo.server.origin).host)).toEqual([]);
    expect(person.complaints).toEqual([]);
  });

  test('[CLIENT125] a name after a colon is taken by the keys alone, and undone', async () => {
    await using person = await messages();
    const { page } = person;
    await openWith(page, teacher);
    await composer(page).click();
    await page.keyboard.type('Merci :licor');
    await page.getByRole('option', { name: /licorne/ }).waitFor();
    expect(await seriousIn(page)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await composer(page).inputValue()).toBe('Merci 🦄 ');
    await page.keyboard.press('Control+z');
    expect(await composer(page).inputValue()).toContain('Merci :licor');
    expect(person.complaints).toEqual([]);
  });
});

function selected(page: Page): Promise<string> {
  return composer(page).evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionEnd));
}
