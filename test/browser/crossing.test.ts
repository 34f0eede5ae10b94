import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { bubble, composer, openWith, rowOf, say } from './chat.ts';
import { openDemo } from './open-demo.ts';
import { visitor } from './person.ts';

const [parent, teacher] = ['Aurélie Moreau-Traoré', 'Agnès Berthelot'];

describe('a parent and a teacher in two browsers', () => {
  const demo = openDemo();

  test('sign-in leads from the first page to one’s own home, and says what is wrong first', async () => {
    await using person = await visitor(demo.browser, demo.server.origin);
    const { page } = person;
    await page.goto('/');
    await page.waitForURL('**/fr/sign-in**');
    await page.getByLabel('Adresse e-mail').fill('parent@jules-verne.example');
    await page.getByLabel('Mot de passe', { exact: true }).fill('not this one');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('ne correspond pas').waitFor();
    expect(await page.getByLabel('Adresse e-mail').inputValue()).toBe('parent@jules-verne.example');
    await page.getByLabel('Mot de passe', { exact: true }).fill('preau-demo');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.waitForURL('**/fr/parents');
    await page.getByRole('heading', { level: 1, name: parent }).waitFor();
    // [CLIENT86] Where the focus was is gone: one begins at the page's heading.
    await until(() => page.evaluate(() => document.activeElement?.tagName === 'H1'));
    expect(await page.getByRole('banner').innerText()).toContain('Collège Jules-Verne');
    await page.goto('/fr/teachers/messagerie');
    await page.waitForURL('**/fr/parents/messagerie');
    expect(person.complaints.filter((complaint) => !complaint.includes('401'))).toEqual([]);
  });

  test('a message crosses in both directions, with typing, presence, unread and read marks', async () => {
    await using one = await demo.at('parent', '/fr/parents/messagerie');
    await using other = await demo.at('teacher', '/fr/teachers');
    await openWith(one.page, teacher);

    // Presence: the teacher is there, seen by the parent without a reload.
    await one.page.getByText('Enseignant · En ligne').waitFor();

    // Unread: the teacher is on another page; the number on the messages link grows by one.
    const link = other.page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link').nth(1);
    const unread = async () => Number(/\d+/.exec(await link.innerText())?.[0] ?? 0);
    const before = await until(async () => ({ count: await unread() }));
    await say(one.page, 'Bonjour, êtes-vous là ?');
    await until(async () => (await unread()) === before.count + 1);
    await bubble(one.page, 'êtes-vous là ?').getByRole('img', { name: 'Envoyé' }).waitFor();

    // Read: the teacher opens the conversation.
    await link.click();
    await openWith(other.page, parent);
    await bubble(other.page, 'êtes-vous là ?').waitFor();
    await bubble(one.page, 'êtes-vous là ?').getByRole('img', { name: 'Lu' }).waitFor();
    await until(async () => (await unread()) < before.count + 1);

    // Typing, and the answer.
    await composer(other.page).pressSequentially('Oui, bien', { delay: 20 });
    await one.page
      .getByText(/Agnès Berthelot.? écrit/)
      .last()
      .waitFor();
    await say(other.page, 'Oui, bien sûr.');
    await bubble(one.page, 'Oui, bien sûr.').waitFor();
    await until(async () => (await one.page.getByText(/écrit…/).count()) === 0);
    expect(await rowOf(one.page, teacher).first().innerText()).toContain('Oui, bien sûr.');
    await bubble(other.page, 'Oui, bien sûr.').getByRole('img', { name: 'Lu' }).waitFor();

    // Presence: the teacher goes away, seen after the 15 s that a reload may take.
    await other.page.close();
    await one.page.getByText('Enseignant · Hors ligne').waitFor({ timeout: 25_000 });
    expect([...one.complaints, ...other.complaints]).toEqual([]);
  });

  test('the contact search finds somebody without accents and opens the conversation', async () => {
    await using person = await demo.at('parent', '/fr/parents/messagerie');
    const { page } = person;
    await page.getByRole('button', { name: 'Nouvelle conversation' }).click();
    await page.getByRole('combobox', { name: 'Nom ou adresse e-mail' }).pressSequentially('helene lefevre');
    // Those who are shown before anything is typed have gone: the list answers.
    await until(async () => (await page.getByRole('option').count()) === 1);
    await page.getByRole('option', { name: /Hélène Lefèvre/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: /Hélène Lefèvre/ }).waitFor();
    await say(page, 'Bonjour Madame la principale');
    await bubble(page, 'Bonjour Madame la principale').getByRole('img', { name: 'Envoyé' }).waitFor();
    expect(person.complaints).toEqual([]);
  });

  test('signing out closes every tab of that browser, and the way back leads to sign-in', async () => {
    await using person = await demo.at('parent', '/fr/parents');
    const { page } = person;
    const second = await page.context().newPage();
    await second.goto('/fr/parents/messagerie');
    await second.locator('[data-connection="connected"]').waitFor();
    await page.getByRole('button', { name: /^Compte de/ }).click();
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.getByText('Vous êtes déconnecté.').waitFor();
    await second.waitForURL('**/fr/sign-in**');
    await page.goto('/fr/parents/messagerie');
    await page.waitForURL('**/fr/sign-in?next=**');
    await page.getByLabel('Adresse e-mail').waitFor();
    expect(new URL(page.url()).pathname).toBe('/fr/sign-in');
  });
});
