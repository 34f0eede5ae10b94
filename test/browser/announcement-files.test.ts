import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { attach, picture, report, tray } from './attach.ts';
import { rowOf } from './chat.ts';
import { photograph, seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';

const wide = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const form = '/fr/teachers/annoncer/new';
const button = (page: Page, name: string) => page.getByRole('button', { name });

/** What the server says of a file to whoever is signed in on this page. */
const statusOf = async (page: Page, address: string) =>
  (await page.request.get(new URL(address, page.url()).href)).status();

describe('files of announcements', () => {
  const demo = openDemo();

  async function write(page: Page, title: string) {
    const families = page.getByLabel('Ajouter un groupe…').getByRole('option', { name: /^Familles de/ });
    await families.waitFor({ state: 'attached' });
    await page.getByLabel('Ajouter un groupe…').selectOption(await families.getAttribute('value'));
    await page.getByRole('textbox', { name: 'Titre' }).fill(title);
    await page.getByRole('textbox', { name: 'Texte' }).fill('Vendredi à huit heures, devant la grille.');
  }

  const hurry = (title: string) =>
    demo.server.db
      .updateTable('announcement')
      .set({ dueAt: new Date(Date.now() - 1_000) })
      .where('title', '=', title)
      .execute();

  const arrived = (page: Page) => until(async () => (await tray(page).getByRole('progressbar').count()) === 0);

  test('[ANNOUNCE37] [CLIENT300] [CLIENT302] a picture and a document go with an announcement, are read by those whom it is for once it is out, and by nobody once it is recalled', async () => {
    await using author = await demo.at('teacher', form, wide);
    await using reader = await demo.at('parent', '/fr/parents/annonces', wide);
    const { page } = author;
    await write(page, 'Sortie au moulin');
    await attach(page, [await picture('Moulin.jpg', 1600, 1200), report]);
    await tray(page).getByText('Sortie au musée.pdf').waitFor();
    await arrived(page);
    expect(await seriousIn(page)).toEqual([]);
    await photograph(page, 'announcement-files/form');
    await button(page, 'Envoyer l’annonce').click();
    await page.getByRole('timer').waitFor();
    const link = page.getByRole('link', { name: /Sortie au musée\.pdf/ });
    const address = (await link.getAttribute('href'))!;
    await page.getByRole('button', { name: 'Moulin.jpg' }).getByRole('img').waitFor();
    expect([await statusOf(page, address), await statusOf(reader.page, address)]).toEqual([200, 404]);
    await hurry('Sortie au moulin');
    await page.getByText(/^Partie /).waitFor();
    await photograph(page, 'announcement-files/page');
    await rowOf(reader.page, 'Sortie au moulin').first().click();
    const shown = reader.page.getByRole('button', { name: 'Moulin.jpg' }).getByRole('img');
    await until(() => shown.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0));
    await reader.page.getByRole('link', { name: /Sortie au musée\.pdf/ }).waitFor();
    expect(await statusOf(reader.page, address)).toBe(200);
    expect(await seriousIn(reader.page)).toEqual([]);
    await photograph(reader.page, 'announcement-files/read');
    await button(page, 'Rappeler').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Rappeler' }).click();
    await page.getByText('Rappelée').first().waitFor();
    await reader.page.getByRole('link', { name: /Sortie au musée\.pdf/ }).waitFor({ state: 'detached' });
    expect([await statusOf(page, address), await statusOf(reader.page, address)]).toEqual([404, 404]);
    expect([...author.complaints, ...reader.complaints]).toEqual([]);
  });

  test('[ANNOUNCE39] [CLIENT301] what was chosen is there after a reload, and after it was taken back, when nobody else has it', async () => {
    await using author = await demo.at('teacher', form, wide);
    await using reader = await demo.at('parent', '/fr/parents/annonces', wide);
    const { page } = author;
    await write(page, 'Photo de groupe');
    await attach(page, [await picture('Groupe.jpg', 900, 600), report]);
    await tray(page).getByText('Sortie au musée.pdf').waitFor();
    await arrived(page);
    await page.reload();
    await tray(page).getByText('Groupe.jpg').waitFor();
    await button(page, 'Envoyer l’annonce').click();
    await page.getByRole('timer').waitFor();
    const address = (await page.getByRole('link', { name: /Sortie au musée\.pdf/ }).getAttribute('href'))!;
    await button(page, 'Reprendre').click();
    await tray(page).getByText('Groupe.jpg').waitFor();
    await tray(page).getByText('Sortie au musée.pdf').waitFor();
    expect(await page.getByRole('textbox', { name: 'Titre' }).inputValue()).toBe('Photo de groupe');
    expect([await statusOf(page, address), await statusOf(reader.page, address)]).toEqual([200, 404]);
    await button(page, 'Envoyer l’annonce').click();
    await page.getByRole('timer').waitFor();
    await hurry('Photo de groupe');
    await rowOf(reader.page, 'Photo de groupe').first().click();
    await reader.page.getByRole('link', { name: /Sortie au musée\.pdf/ }).waitFor();
    expect([...author.complaints, ...reader.complaints]).toEqual([]);
  });

  test('[CLIENT300] [CLIENT302] in Arabic, on a phone, in the dark, they stand in the form and on the page the other way round', async () => {
    await using author = await demo.at('teacher', '/ar/teachers/annoncer/new', { ...phone, colorScheme: 'dark' });
    const { page } = author;
    const groups = page.getByLabel('إضافة مجموعة…');
    const families = groups.getByRole('option').nth(1);
    await families.waitFor({ state: 'attached' });
    await groups.selectOption(await families.getAttribute('value'));
    await page.getByRole('textbox', { name: 'العنوان' }).fill('رحلة الجمعة');
    await page.getByRole('textbox', { name: 'النص' }).fill('الجمعة في الثامنة');
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'إرفاق ملفات' }).tap();
    await (await choosing).setFiles([await picture('الطاحونة.jpg', 900, 600), { ...report, name: 'تقرير الرحلة.pdf' }]);
    const chosen = page.getByRole('group', { name: 'الملفات المرفقة' });
    await chosen.getByText('تقرير الرحلة.pdf').waitFor();
    await until(async () => (await chosen.getByRole('progressbar').count()) === 0);
    await chosen.scrollIntoViewIfNeeded();
    expect(await seriousIn(page)).toEqual([]);
    await photograph(page, 'announcement-files/form-ar-390');
    await page.getByRole('button', { name: 'إرسال الإعلان' }).tap();
    await page.getByRole('timer').waitFor();
    await page.getByRole('button', { name: 'الطاحونة.jpg' }).getByRole('img').waitFor();
    expect(await seriousIn(page)).toEqual([]);
    await photograph(page, 'announcement-files/page-ar-390');
    expect(author.complaints).toEqual([]);
  });
});
