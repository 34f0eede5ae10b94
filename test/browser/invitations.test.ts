import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { emptyServer } from './demo-server.ts';
import type { DemoServer } from './demo-server.ts';
import { seriousIn } from './looking.ts';
import { openBrowser, visitor } from './person.ts';

const codePattern = /[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}/;
const [adminPassword, pupilPassword] = ['une cour sous la pluie', 'trois billes bleues'];

describe('from a server without a school to a pupil who is signed in', () => {
  let [server, browser] = [{} as DemoServer, {} as Browser];
  beforeAll(async () => {
    server = await emptyServer();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server[Symbol.asyncDispose]();
  });

  /** The first school, founded with the code that the console shows. */
  async function found(page: Page): Promise<void> {
    await until(() => codePattern.test(server.stdout()));
    const [code] = codePattern.exec(server.stdout())!;
    await page.goto('/fr/first-school');
    await page.getByLabel('Code affiché par le serveur').fill(code.toUpperCase());
    await page.getByLabel('Nom de l’établissement').fill('Collège Jules-Verne');
    await page.getByLabel('Votre nom').fill('Nadia Benali');
    await page.getByLabel('Adresse e-mail').fill('nadia@jules-verne.example');
    await page.getByLabel('Mot de passe', { exact: true }).fill(adminPassword);
    expect(await seriousIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Créer l’établissement' }).click();
    await page.waitForURL('**/fr/admin');
  }

  test('[INVITE1] [INVITE2] [INVITE6] [INVITE9] [INVITE10] the school is founded once, a card made, and its pupil signs in with it and comes back by name', async () => {
    await using admin = await visitor(browser, server.origin);
    const { page } = admin;
    await found(page);
    await page.getByRole('heading', { name: 'Premiers pas' }).waitFor();
    await page.goto('/fr/first-school');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByLabel('Code affiché par le serveur').count()).toBe(0);

    await page.goto('/fr/admin/invitations/new');
    await page.getByLabel('Nom', { exact: true }).fill('Noé Moreau');
    await page.getByLabel('Rôle').selectOption({ label: 'Élève' });
    await page.getByRole('button', { name: 'Ajouter et préparer la carte' }).click();
    const card = page.getByRole('region', { name: 'Noé Moreau' });
    await card.waitFor();
    const said = (await card.textContent()) ?? '';
    const [code] = codePattern.exec(said)!;
    expect(said).toContain('noe.moreau');
    expect(page.url()).toBe(`${server.origin}/fr/admin/invitations/cards`);
    expect(await seriousIn(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await card.isVisible()).toBe(true);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: /Copier le lien/ }).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });

    await using pupil = await visitor(browser, server.origin);
    const theirs = pupil.page;
    const asked: string[] = [];
    theirs.on('request', (request) => asked.push(request.url()));
    await theirs.goto('/fr/invitation');
    await theirs.getByLabel('Code de la carte').fill(code.replace(/^./, code.startsWith('2') ? '3' : '2'));
    await theirs.getByRole('button', { name: 'Continuer' }).click();
    await theirs.getByText('Il y a une erreur dans ce code').waitFor();
    await theirs.getByLabel('Code de la carte').fill(code.toUpperCase());
    await theirs.getByRole('button', { name: 'Continuer' }).click();
    await theirs.getByText('noe.moreau').waitFor();
    await theirs.reload();
    await theirs.getByLabel('Nouveau mot de passe').fill(pupilPassword);
    expect(await seriousIn(theirs)).toEqual([]);
    await theirs.getByRole('button', { name: 'Activer mon compte' }).click();
    await theirs.waitForURL('**/fr/students');
    const plain = code.replaceAll('-', '');
    expect(asked.filter((url) => url.toLowerCase().includes(code) || url.includes(plain))).toEqual([]);

    await using again = await visitor(browser, server.origin);
    const { code: school } = await server.db.selectFrom('establishment').select('code').executeTakeFirstOrThrow();
    await again.page.goto(`/fr/sign-in?school=${school}`);
    await again.page.getByLabel('Identifiant').fill('Noe.Moreau');
    await again.page.getByLabel('Mot de passe', { exact: true }).fill(pupilPassword);
    expect(await seriousIn(again.page)).toEqual([]);
    await again.page.getByRole('button', { name: 'Se connecter' }).click();
    await again.page.waitForURL('**/fr/students');
    expect([...admin.complaints, ...pupil.complaints, ...again.complaints]).toEqual([]);
  });

  test('[INVITE1] [INVITE3] a link that was passed on says whose it is, leaves the address at once, and used up says so', async () => {
    await using admin = await visitor(browser, server.origin);
    await admin.page.goto('/fr/sign-in');
    await admin.page.getByLabel('Adresse e-mail').fill('nadia@jules-verne.example');
    await admin.page.getByLabel('Mot de passe', { exact: true }).fill(adminPassword);
    await admin.page.getByRole('button', { name: 'Se connecter' }).click();
    await admin.page.waitForURL('**/fr/admin');
    const answer = await admin.page.context().request.post(`${server.origin}/trpc/admin.invite`, {
      headers: { origin: server.origin, 'content-type': 'application/json' },
      data: { json: { people: [{ name: 'Leïla Haddad', role: 'parent', email: 'leila@example.org' }] } },
    });
    type Cards = { result: { data: { json: { cards: { link: { token: string } }[] } } } };
    const { token } = ((await answer.json()) as Cards).result.data.json.cards[0]!.link;
    await admin.page.goto(`/fr/invitation#${token}`);
    await admin.page.getByText(/Pour .*Leïla Haddad/).waitFor();
    await admin.page.getByText(/Vous êtes connecté en tant que .*Nadia Benali/).waitFor();
    expect(admin.page.url()).toBe(`${server.origin}/fr/invitation`);

    await using parent = await visitor(browser, server.origin);
    await parent.page.goto(`/fr/invitation/${token}`);
    await parent.page.getByLabel('Nouveau mot de passe').fill('un chat sur le toit');
    expect(parent.page.url()).toBe(`${server.origin}/fr/invitation`);
    await parent.page.getByRole('button', { name: 'Activer mon compte' }).click();
    await parent.page.waitForURL('**/fr/parents');
    await admin.page.goto(`/fr/invitation#${token}`);
    await admin.page.reload();
    await admin.page.getByRole('alert').getByText('a déjà servi').waitFor();
  });
});
