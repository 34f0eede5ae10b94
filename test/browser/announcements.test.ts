import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { rowOf } from './chat.ts';
import { overflow, photograph, seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const sent = '/fr/teachers/annoncer';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

describe('announcements', () => {
  const demo = openDemo();

  async function write(page: Page, title: string) {
    const families = page.getByLabel('Ajouter un groupe…').getByRole('option', { name: /^Familles de/ });
    await families.waitFor({ state: 'attached' });
    await page.getByLabel('Ajouter un groupe…').selectOption(await families.getAttribute('value'));
    await page.getByText('Ira à 2 personnes, un seul exemplaire chacune.').waitFor();
    await page.getByRole('textbox', { name: 'Titre' }).fill(title);
    await page.getByRole('textbox', { name: 'Texte' }).fill('Vendredi à huit heures, devant la grille.');
    await page.getByRole('radio', { name: 'Lecture à confirmer' }).check();
  }

  const hurry = (title: string) =>
    demo.server.db
      .updateTable('announcement')
      .set({ dueAt: new Date(Date.now() - 1_000) })
      .where('title', '=', title)
      .execute();

  test('[ANNOUNCE6] [CLIENT250] [CLIENT251] announced and taken back within its minute nothing has left, and what was written is in the form again, after a reload too', async () => {
    await using author = await demo.at('teacher', '/fr/teachers/annonces');
    await using reader = await demo.at('parent', '/fr/parents/annonces');
    const { page } = author;
    await page.mouse.move(10, 10);
    await page.keyboard.press('Tab');
    await page.getByRole('link', { name: 'Nouvelle annonce' }).click();
    await write(page, 'Sortie au musée');
    await page.getByText('Voir les noms').click();
    await page.getByText('Aurélie Moreau-Traoré').first().waitFor();
    expect([await overflow(page), await seriousIn(page)]).toEqual([0, []]);
    await photograph(page, 'announcements/form');
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Titre' }).inputValue()).toBe('Sortie au musée');
    await page.getByText('Ira à 2 personnes, un seul exemplaire chacune.').waitFor();
    await button(page, 'Envoyer l’annonce').click();
    await page
      .getByRole('timer')
      .getByText(/^Part dans \d+ secondes?$/)
      .waitFor();
    expect([await overflow(page), await seriousIn(page)]).toEqual([0, []]);
    await photograph(page, 'announcements/waiting');
    await button(page, 'Reprendre').click();
    await page.getByRole('textbox', { name: 'Titre' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Titre' }).inputValue()).toBe('Sortie au musée');
    await hurry('Sortie au musée');
    await page.goto(sent);
    await page.getByText('Reprise : rien n’est parti').waitFor();
    const left = await demo.server.db
      .selectFrom('conversation')
      .select('id')
      .where('title', '=', 'Sortie au musée')
      .execute();
    expect([left, await rowOf(reader.page, 'Sortie au musée').count()]).toEqual([[], 0]);
    expect([...author.complaints, ...reader.complaints]).toEqual([]);
  });

  test('[ANNOUNCE13] [ANNOUNCE18] [ANNOUNCE26] [CLIENT252] [CLIENT253] [CLIENT254] [CLIENT288] announced, acknowledged by one, seen so by its author at once, the silent are reminded, and a letter is printed for whom nothing reached', async () => {
    await using author = await demo.at('teacher', `${sent}/new`);
    await using reader = await demo.at('parent', '/fr/parents/annonces', phone);
    const { page } = author;
    await write(page, 'Photo de classe');
    await button(page, 'Envoyer l’annonce').click();
    await page.getByRole('timer').waitFor();
    await hurry('Photo de classe');
    await page.getByText(/^Partie /).waitFor();
    await page.getByText('0 sur 2 ont confirmé').waitFor();
    await rowOf(reader.page, 'Photo de classe').first().tap();
    await button(reader.page, 'J’ai lu cette annonce').waitFor();
    expect([await overflow(reader.page), await seriousIn(reader.page)]).toEqual([0, []]);
    await photograph(reader.page, 'announcements/asked');
    await button(reader.page, 'J’ai lu cette annonce').tap();
    await reader.page.getByText(/^Vous avez confirmé votre lecture/).waitFor();
    await page.getByText('1 sur 2 ont confirmé').waitFor();
    await page.getByLabel('Filtrer').selectOption({ label: 'Sans confirmation (1)' });
    expect(new URL(page.url()).searchParams.get('show')).toBe('silent');
    await until(async () => (await page.getByRole('row').count()) === 2);
    expect([await overflow(page), await seriousIn(page)]).toEqual([0, []]);
    await photograph(page, 'announcements/ledger');
    await button(page, 'Relancer 1 personne').click();
    await page.getByText('1 personne est relancée.').first().waitFor();
    await page.getByText(/^Relancés /).waitFor();
    await button(page, 'Relancer 1 personne').press('Enter');
    await page.getByText(/il y a moins de douze heures/).waitFor();
    await page.getByLabel('Filtrer').selectOption({ label: 'Que rien n’a atteint (1)' });
    await page.getByRole('link', { name: 'Imprimer 1 lettre' }).click();
    const letter = page.getByRole('region', { name: /./ }).filter({ hasText: 'Photo de classe' });
    await letter.waitFor();
    expect([await overflow(page), await seriousIn(page)]).toEqual([0, []]);
    await photograph(page, 'announcements/letters');
    await page.emulateMedia({ media: 'print' });
    expect([await letter.isVisible(), await page.getByRole('heading', { level: 1 }).isVisible()]).toEqual([
      true,
      false,
    ]);
    await page.emulateMedia({ media: 'screen' });
    expect([...author.complaints, ...reader.complaints]).toEqual([]);
  });

  test('[ANNOUNCE23] [ANNOUNCE25] [CLIENT274] [CLIENT276] announced for a day to come it says when, and what one of its readers replies is between the two', async () => {
    await using author = await demo.at('teacher', `${sent}/new`);
    await using reader = await demo.at('parent', '/fr/parents/annonces', phone);
    const { page } = author;
    await write(page, 'Réunion de rentrée');
    await page.getByRole('checkbox', { name: /^Accepter les réponses/ }).check();
    await page.getByRole('radio', { name: 'À un jour et une heure' }).check();
    expect(await page.getByLabel('Heure du départ').inputValue()).toBe('08:00');
    expect([await overflow(page), await seriousIn(page)]).toEqual([0, []]);
    await photograph(page, 'announcements/later');
    await button(page, 'Envoyer l’annonce').click();
    await page.getByText(/^Part .*08:00$/).waitFor();
    await photograph(page, 'announcements/planned');
    await hurry('Réunion de rentrée');
    await rowOf(reader.page, 'Réunion de rentrée').first().tap();
    await button(reader.page, 'Répondre à l’auteur').waitFor();
    expect([await overflow(reader.page), await seriousIn(reader.page)]).toEqual([0, []]);
    await photograph(reader.page, 'announcements/reply');
    await button(reader.page, 'Répondre à l’auteur').tap();
    const box = reader.page.getByRole('textbox', { name: 'Votre message' });
    await until(async () => (await box.inputValue()).startsWith('À propos de «\u00a0Réunion de rentrée'));
    await box.press('End');
    await box.pressSequentially('je viendrai');
    await button(reader.page, 'Envoyer').tap();
    await reader.page
      .getByRole('log')
      .getByText(/je viendrai/)
      .waitFor();
    await page.goto('/fr/teachers/messagerie');
    await rowOf(page, 'je viendrai').first().waitFor();
    expect([...author.complaints, ...reader.complaints]).toEqual([]);
  });
});
