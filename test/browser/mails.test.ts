import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPassword } from '../../src/server/demo/people.ts';
import { newSmtp, type Smtp } from '../support/smtp.ts';
import { until } from '../support/until.ts';
import { demoServer } from './demo-server.ts';
import type { DemoServer } from './demo-server.ts';
import { overflow, photograph, seriousIn } from './looking.ts';
import { openBrowser, signedIn, visitor } from './person.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1280, height: 800 } };

describe('what goes by mail', () => {
  let [server, browser, smtp] = [{} as DemoServer, {} as Browser, {} as Smtp];
  beforeAll(async () => {
    smtp = await newSmtp();
    server = await demoServer({ PREAU_SMTP_URL: smtp.url, PREAU_MAIL_FROM: 'Préau <preau@jules-verne.example>' });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server[Symbol.asyncDispose]();
    await smtp[Symbol.asyncDispose]();
  });

  /** The link of the mail with this subject, as who reads it there presses it. */
  async function linkOf(address: string, subject: string): Promise<string> {
    const found = () => smtp.received.find(({ to, mail }) => to.includes(address) && mail.subject === subject);
    await until(() => found() !== undefined, { withinMs: 30_000 });
    const [, href] = /href="([^"]+#[^"]+)"/.exec(found()!.mail.html ?? '') ?? [];
    return href!;
  }

  async function signIn(page: Page, email: string, password: string): Promise<void> {
    await page.getByLabel('Adresse e-mail').fill(email);
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill(password);
    await page.getByRole('button', { name: 'Se connecter' }).click();
  }

  async function signOut(page: Page): Promise<void> {
    await page.getByRole('button', { name: /^Compte de/ }).click();
    await page.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
    await page.getByText('Vous êtes déconnecté.').waitFor();
  }

  const isFit = async (page: Page) => expect([await overflow(page), await seriousIn(page)]).toEqual([0, []]);

  test('[CLIENT243] who has forgotten their password chooses another by the link of a mail, on a phone, and signs in with it', async () => {
    const email = 'parent@jules-verne.example';
    await using person = await visitor(browser, server.origin, phone);
    const { page } = person;
    await page.goto('/fr/sign-in');
    await page.getByRole('link', { name: 'Mot de passe oublié' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mot de passe oublié' }).waitFor();
    await isFit(page);
    await page.getByLabel('Adresse e-mail').fill(email);
    await page.getByRole('button', { name: 'Envoyer le lien' }).click();
    await page.getByText(/Si un compte se connecte avec/).waitFor();
    await photograph(page, 'mails/forgotten-sent-fr-phone');
    await isFit(page);

    const link = await linkOf(email, 'Choisir un nouveau mot de passe');
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: 'Nouveau mot de passe' }).waitFor();
    // The secret is no part of the address for longer than it takes to read it.
    expect(page.url()).not.toContain('#');
    const password = page.getByRole('textbox', { name: 'Nouveau mot de passe' });
    await password.fill('court');
    await page.getByRole('button', { name: 'Enregistrer le mot de passe' }).click();
    await page.getByText('Il faut 8 caractères au moins.').waitFor();
    await photograph(page, 'mails/reset-fr-phone');
    await isFit(page);
    await password.fill('trois pommes vertes');
    await page.getByRole('button', { name: 'Enregistrer le mot de passe' }).click();
    await page.getByRole('button', { name: /^Compte de/ }).waitFor();
    await signOut(page);
    await signIn(page, email, demoPassword);
    await page.getByRole('alert').waitFor();
    await signIn(page, email, 'trois pommes vertes');
    await page.getByRole('button', { name: /^Compte de/ }).waitFor();

    await signOut(page);
    await page.goto(link);
    await page.getByText(/Ce lien a déjà servi/).waitFor();
    expect(await page.getByText(/Choisissez/).count()).toBe(0);
    // The old password was refused, which the browser writes down.
    expect(person.complaints.filter((said) => !said.includes('401'))).toEqual([]);
  });

  test('[CLIENT244] another address is asked for in the settings, confirmed on a phone, and stands there at once; one signs in with it', async () => {
    const [before, after] = ['teacher@jules-verne.example', 'agnes.berthelot@famille.example'];
    await using desk = await signedIn(browser, server.origin, before, { ...desktop, path: '/fr/settings/account' });
    const { page } = desk;
    const box = page.locator('#profile-changeEmail');
    await box.getByLabel('Nouvelle adresse e-mail').fill(after);
    await box.getByLabel('Mot de passe actuel').fill('pas celui-là');
    await box.getByRole('button', { name: 'Envoyer le lien de confirmation' }).click();
    await box.getByText('Ce n’est pas votre mot de passe actuel.').waitFor();
    expect(await box.getByLabel('Nouvelle adresse e-mail').inputValue()).toBe(after);
    await box.getByLabel('Mot de passe actuel').fill(demoPassword);
    await box.getByRole('button', { name: 'Envoyer le lien de confirmation' }).click();
    await box.getByText(/Un lien est parti à/).waitFor();
    await box.scrollIntoViewIfNeeded();
    await photograph(page, 'mails/address-waits-fr-desktop');

    const link = await linkOf(after, 'Confirmer cette adresse');
    await until(() => smtp.received.some(({ to, mail }) => to.includes(before) && mail.text?.includes(after) === true));
    await using pocket = await visitor(browser, server.origin, phone);
    await pocket.page.goto(link);
    await pocket.page.getByText(`Votre compte se connectera avec`).waitFor();
    await photograph(pocket.page, 'mails/address-fr-phone');
    await isFit(pocket.page);
    expect(await page.locator('#profile-email').getByText(before).count()).toBe(1);
    await pocket.page.getByRole('button', { name: 'Confirmer cette adresse' }).click();
    await pocket.page.getByText(/C’est fait/).waitFor();
    await page.locator('#profile-email').getByText(after).waitFor();
    await box.getByLabel('Nouvelle adresse e-mail').waitFor();

    await pocket.page.getByRole('link', { name: 'Aller à Préau' }).click();
    await signIn(pocket.page, after, demoPassword);
    await pocket.page.getByRole('button', { name: /^Compte de/ }).waitFor();
    // The wrong password was refused, which the browser writes down.
    expect([...desk.complaints, ...pocket.complaints].filter((said) => !/40[13]/.test(said))).toEqual([]);
  });
});
