import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { bubble, composer, rowOf, say } from './chat.ts';
import { emptyServer } from './demo-server.ts';
import type { DemoServer } from './demo-server.ts';
import {
  activate,
  codePattern,
  forgetOneAndTakeBack,
  importOnde,
  makeCards,
  photograph,
  photographs,
} from './first-steps.ts';
import { openBrowser, visitor } from './person.ts';
import type { Person } from './person.ts';

const password = 'une cour sous la pluie';
const steps = (page: Page) => page.getByRole('region', { name: 'Premiers pas' });

describe('from an empty database to a school that writes', () => {
  let [server, browser] = [{} as DemoServer, {} as Browser];
  beforeAll(async () => {
    mkdirSync(photographs, { recursive: true });
    server = await emptyServer();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server[Symbol.asyncDispose]();
  });
  const windowOf = () => visitor(browser, server.origin, { viewport: { width: 1280, height: 900 } });

  test('[INVITE1] [INVITE2] [INVITE9] [INVITE10] [ROSTER1] [ROSTER7] [ROSTER11] the school is founded, its files are imported, cards are handed out, a pupil and a parent come in, the first message arrives, and the list of first steps ends by itself', async () => {
    await using admin = await windowOf();
    const { page } = admin;
    await found(page);
    await steps(page).getByText('0 sur 4 faits').waitFor();
    await photograph(page, '02-panel');
    await steps(page).getByRole('link', { name: 'Regarder les réglages' }).click();
    await page.waitForURL('**/admin/settings');
    await page.goBack();
    await steps(page).getByText('1 sur 4 faits').waitFor();

    await steps(page).getByRole('link', { name: 'Importer' }).click();
    await importOnde(page);
    await forgetOneAndTakeBack(page);

    await page.getByRole('navigation', { name: 'Administration' }).getByRole('link', { name: 'Aujourd’hui' }).click();
    await steps(page).getByText('2 sur 4 faits').waitFor();
    await steps(page).getByRole('link', { name: 'Préparer les premières invitations' }).click();
    const [link, code] = await makeCards(page);
    await using pupil = await withCode(code);
    await using parent = await withLink(link);

    await page.goto('/fr/admin');
    await steps(page).getByText('3 sur 4 faits').waitFor();
    await steps(page).getByRole('link', { name: 'Écrire un premier message' }).click();
    await page.getByRole('button', { name: 'Nouvelle conversation' }).first().click();
    await page.getByRole('combobox', { name: 'Nom ou adresse e-mail' }).fill('rose abb');
    await page.getByRole('option', { name: /Rose Abbadie/ }).click();
    await composer(page).waitFor();
    await say(page, 'Bienvenue à l’école');
    await bubble(page, 'Bienvenue à l’école')
      .getByRole('img', { name: /Envoyé|Lu/ })
      .waitFor();
    await photograph(page, '13-first-message');
    await parent.page.goto('/fr/parents/messagerie');
    await rowOf(parent.page, 'Nadia Benali').click();
    await bubble(parent.page, 'Bienvenue à l’école').waitFor();
    await photograph(parent.page, '14-first-message-read');

    await page.goto('/fr/admin');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Enseignants' }).first().waitFor();
    await steps(page).waitFor({ state: 'detached' });
    await photograph(page, '15-panel-at-the-end');
    expect([...admin.complaints, ...pupil.complaints, ...parent.complaints]).toEqual([]);
  }, 300_000);

  async function found(page: Page): Promise<void> {
    await until(() => codePattern.test(server.stdout()));
    const [code] = codePattern.exec(server.stdout())!;
    await page.goto('/fr/first-school');
    await page.getByLabel('Code affiché par le serveur').fill(code);
    await page.getByLabel('Nom de l’établissement').fill('École Jules-Verne');
    await page.getByLabel('Votre nom').fill('Nadia Benali');
    await page.getByLabel('Adresse e-mail').fill('nadia@jules-verne.example');
    await page.getByLabel('Mot de passe', { exact: true }).fill(password);
    await photograph(page, '01-first-school');
    await page.getByRole('button', { name: 'Créer l’établissement' }).click();
    await page.waitForURL('**/fr/admin');
  }

  async function withCode(code: string): Promise<Person> {
    const person = await windowOf();
    const { page } = person;
    await page.goto('/fr/invitation');
    await page.getByLabel('Code de la carte').fill(code);
    await page.getByRole('button', { name: 'Continuer' }).click();
    await activate(page, 'trois billes bleues', '11-pupil');
    await page.waitForURL('**/fr/students');
    await page.getByText('Éloïse Abbadie').first().waitFor();
    return person;
  }

  async function withLink(link: string): Promise<Person> {
    const person = await windowOf();
    await person.page.goto(link);
    await activate(person.page, 'un chat sur le toit', '12-parent');
    await person.page.waitForURL('**/fr/parents');
    return person;
  }
});
