import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { bubble, composer, rowOf, say } from './chat.ts';
import { emptyServer } from './demo-server.ts';
import type { DemoServer } from './demo-server.ts';
import { chooser, csv, decideOnde, lookAt, onde, part, reading } from './importing.ts';
import { overflow } from './looking.ts';
import { openBrowser, visitor } from './person.ts';
import type { Person } from './person.ts';

const photographs = 'test-results/first-school';
const codePattern = /[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}/;
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

async function importOnde(page: Page): Promise<void> {
  await chooser(page).setInputFiles(onde);
  const guardians = reading(page, 'onde-responsables.csv');
  await guardians.getByText('Reconnu : ONDE, responsables').waitFor();
  await photograph(page, '03-files');
  await guardians.getByText('sont lues').click();
  const classOfChild = guardians.getByRole('combobox', { name: /Classe/ }).first();
  expect(await classOfChild.inputValue()).toBe('childClass');
  await photograph(page, '04-mapping');
  await lookAt(page);
  await page.getByText('4 questions attendent une réponse.').waitFor();
  await decideOnde(page);
  await photograph(page, '05-questions');
  await page.getByRole('button', { name: 'Enregistrer les réponses' }).click();
  await page.getByText('4 questions attendent une réponse.').waitFor({ state: 'detached' });
  await part(page, 'Nouveaux').click();
  await page.getByText('Gaspard Abbadie-Nœl').first().waitFor();
  await photograph(page, '06-plan');
  await page.getByRole('button', { name: 'Appliquer' }).click();
  await page.getByText('L’import est appliqué.').waitFor();
  await photograph(page, '07-applied');
}

/** A file in which one of six is missing: the school's name is typed, and the import taken back. */
async function forgetOneAndTakeBack(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Import', exact: true }).first().click();
  const pupils = [
    '0700000001A;Abbadie;Éloïse;2017-03-09',
    '0700000002A;Abbadie-Nœl;Gaspard;2015-11-30',
    '0700000003A;Abbadie;Gaspard;2014-06-02',
    '0700000004A;Da Silva Rocha;Inês;2016-01-17',
    ";N'Diaye;Aïssatou Fatou;2016-08-21",
  ];
  await chooser(page).setInputFiles([csv('eleves.csv', `INE;Nom;Prénom;Date naissance\n${pupils.join('\n')}\n`)]);
  await reading(page, 'eleves.csv').getByLabel('De qui est ce fichier').selectOption('student');
  await lookAt(page);
  await part(page, 'Partis').click();
  await page.getByText('Kâzim Oztürk').waitFor();
  await page.getByRole('textbox', { name: 'Nom de l’établissement' }).fill('école jules-verne');
  await photograph(page, '08-name-typed');
  await page.getByRole('button', { name: 'Appliquer' }).click();
  await page.getByText('L’import est appliqué.').waitFor();
  await page.getByRole('button', { name: 'Annuler cet import' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Annuler cet import' }).click();
  await page.getByText('L’import est annulé.').waitFor();
  await photograph(page, '09-taken-back');
}

/** For everybody at once. The link of one of them, as it was copied, and the code on the card of another. */
async function makeCards(page: Page): Promise<[link: string, code: string]> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('checkbox', { name: 'Choisir toute la page' }).check();
  await page.getByRole('button', { name: /Préparer \d+ cartes/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Cartes à remettre' }).waitFor();
  await page.getByText(/Ont déjà un mot de passe.*Nadia Benali/).waitFor();
  const card = page.getByRole('region', { name: 'Éloïse Abbadie' });
  await card.getByRole('img').waitFor();
  await photograph(page, '10-cards');
  await page.emulateMedia({ media: 'print' });
  expect(await card.isVisible()).toBe(true);
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: /Copier le lien de .*Rose Abbadie/ }).click();
  await page.getByText('Lien copié.').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  return [link, codePattern.exec((await card.textContent()) ?? '')![0]];
}

async function activate(page: Page, chosen: string, name: string): Promise<void> {
  await page.getByLabel('Nouveau mot de passe').fill(chosen);
  await photograph(page, name);
  await page.getByRole('button', { name: 'Activer mon compte' }).click();
}

/** At a desk and on a phone, where nothing may be wider than the window. */
async function photograph(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()!;
  for (const [width, height] of [
    [390, 1_600],
    [1280, 1_600],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect([name, width, await overflow(page)]).toEqual([name, width, 0]);
    await page.screenshot({ path: `${photographs}/${name}-${width}.png` });
  }
  await page.setViewportSize(before);
}
