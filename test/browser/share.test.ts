import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { picture, report, tray } from './attach.ts';
import { composer, openWith, rowOf } from './chat.ts';
import { held, ready } from './keeping.ts';
import { openDemo } from './open-demo.ts';
import { ask } from './person.ts';
import { share } from './sharing.ts';

const installed = { serviceWorkers: 'allow' } as const;
const box = (page: Page) => page.getByRole('combobox', { name: 'Personne ou conversation' });
const target = (page: Page, name: string) => page.getByRole('option').filter({ hasText: name }).first();
const heading = (page: Page) => page.getByRole('heading', { name: /^À qui le donner/ });

describe('what another app shares', () => {
  const demo = openDemo();
  async function parent(path = '/fr/parents/messagerie') {
    const person = await demo.at('parent', path, installed);
    await openWith(person.page, 'Agnès Berthelot');
    await ready(person.page, 1);
    return person;
  }
  const messages = async () =>
    Number(
      (await demo.server.db
        .selectFrom('message')
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirst())!.n,
    );

  async function setFiles(fileMegabytes: number) {
    await using admin = await demo.at('admin', '/fr/admin');
    const answer = await admin.page.context().request.get('/trpc/admin.settings?input=%7B%22json%22%3A%7B%7D%7D');
    const { result } = (await answer.json()) as { result: { data: { json: { revision: number } } } };
    const { revision } = result.data.json;
    await ask(admin.page, 'admin.setSettings', { revision, settings: { fileMegabytes } });
  }

  test('[PWA15] [PWA16] is given to a conversation by the keys alone, beside what stands there, and nothing is sent', async () => {
    await using person = await parent();
    const { page } = person;
    await composer(page).fill('Commencé');
    const before = await messages();
    await share(page, {
      title: 'la sortie',
      text: 'Voici la photo de la sortie',
      files: [await picture('sortie.jpg', 800, 600), report],
    });
    await heading(page).waitFor();
    await page.getByText('Voici la photo de la sortie').waitFor();
    expect(await page.getByRole('list', { name: 'Fichiers joints' }).innerText()).toMatch(
      /sortie\.jpg[\s\S]+Sortie au musée\.pdf/,
    );
    await box(page).focus();
    await page.keyboard.type('berthelot');
    await target(page, 'Agnès Berthelot').waitFor();
    await page.keyboard.press('Enter');
    await until(async () => (await composer(page).inputValue()) === 'Commencé\nVoici la photo de la sortie');
    await until(async () => (await tray(page).getByRole('listitem').count()) === 2);
    expect(await messages()).toBe(before);
    expect((await held(page)).caches).toEqual(['preau-shell-1']);
    await page.goto('/fr/share');
    await page.getByText('Rien n’attend ici').waitFor();
    expect(person.complaints).toEqual([]);
  });

  test('[PWA17] without a network it is kept and given all the same', async () => {
    await using person = await parent();
    const { page } = person;
    await page.goto('/fr/share');
    await page.getByText('Rien n’attend ici').waitFor();
    await page.goto('/fr/parents/messagerie');
    await rowOf(page, 'Agnès Berthelot').first().waitFor();
    await ready(page, 1);
    await page.context().setOffline(true);
    await share(page, { text: 'Depuis le train' });
    await target(page, 'Agnès Berthelot').click();
    await until(async () => (await composer(page).inputValue()) === 'Depuis le train');
    expect((await held(page)).caches).toEqual(['preau-shell-1']);
    await page.context().setOffline(false);
  });

  test('[PWA17] whoever has to sign in first finds it then, and who signs out leaves none of it', async () => {
    await using person = await parent();
    const { page } = person;
    await page.getByRole('button', { name: /^Compte de/ }).click();
    await page.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
    await page.getByText('Vous êtes déconnecté.').waitFor();
    await share(page, { text: 'Avant de me connecter' });
    await page.getByText('Ce que vous avez partagé attend sur cet appareil').waitFor();
    await page.getByLabel('Adresse e-mail').fill('parent@jules-verne.example');
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill('preau-demo');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByText('Avant de me connecter').waitFor();
    await until(async () => (await held(page)).files.includes('/claimed'));
    await page.getByRole('button', { name: /^Compte de/ }).click();
    await page.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
    await page.getByText('Vous êtes déconnecté.').waitFor();
    expect(await held(page)).toEqual({ caches: [], files: [], shown: [] });
  });

  test('[PWA17] [PWA10] a session that ended by itself loses nothing that was shared since, and what somebody was shown is nobody else’s', async () => {
    await using person = await parent();
    const { page } = person;
    const endAll = () => demo.server.db.deleteFrom('session').execute();
    await endAll();
    await share(page, { text: 'Quand ma session était finie' });
    await page.getByText('Ce que vous avez partagé attend sur cet appareil').waitFor();
    const signIn = async (who: string) => {
      await page.getByLabel('Adresse e-mail').fill(`${who}@jules-verne.example`);
      await page.getByRole('textbox', { name: 'Mot de passe' }).fill('preau-demo');
      await page.getByRole('button', { name: 'Se connecter' }).click();
    };
    await signIn('parent');
    await page.getByText('Quand ma session était finie').waitFor();
    await until(async () => (await held(page)).files.includes('/claimed'));
    await endAll();
    await page.reload();
    await page.getByLabel('Adresse e-mail').waitFor();
    await signIn('teacher2');
    await page.getByText('Rien n’attend ici').waitFor();
    expect((await held(page)).files).not.toContain('/given');
  });

  test('[PWA16] whoever went elsewhere is led back by the next page that opens, and can want none of it', async () => {
    await using person = await parent();
    const { page } = person;
    await share(page, { text: 'Pas tout de suite' });
    await target(page, 'Agnès Berthelot').waitFor();
    await page.goto('/fr/parents');
    await rowOf(page, 'Agnès Berthelot').first().waitFor();
    await page.mouse.move(200, 300);
    await page.mouse.move(210, 310);
    await page.getByRole('button', { name: 'Choisir' }).click();
    await page.getByText('Pas tout de suite').waitFor();
    await page.getByRole('button', { name: 'Effacer' }).click();
    await page.getByText('n’est plus sur cet appareil').waitFor();
    expect((await held(page)).caches).toEqual(['preau-shell-1']);
  });

  test('[PWA18] too many files, an empty one and one of a kind that is not sent are told as ever', async () => {
    await using person = await parent();
    const { page } = person;
    const empty = { name: 'vide.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) };
    const program = {
      name: 'jeu.exe',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('MZ\u0000\u0000program'),
    };
    const files = [empty, program, ...Array.from({ length: 9 }, (_, at) => ({ ...report, name: `page ${at}.pdf` }))];
    await share(page, { files });
    await page.getByText('Un message porte dix fichiers au plus').waitFor();
    await target(page, 'Agnès Berthelot').click();
    await page.getByText('Les autres n’ont pas été joints').waitFor();
    await until(async () => (await tray(page).getByRole('listitem').count()) === 10);
    await tray(page).getByRole('listitem').filter({ hasText: 'vide.pdf' }).getByRole('alert').waitFor();
    await tray(page).getByRole('listitem').filter({ hasText: 'jeu.exe' }).getByRole('alert').waitFor();
    expect(await tray(page).getByRole('alert').count()).toBe(2);
  });

  test('[PWA18] where no files are sent the list says so before anything is chosen, and takes words alone', async () => {
    await using person = await parent();
    const { page } = person;
    await setFiles(0);
    await page.reload();
    await share(page, { text: 'Avec une photo', files: [report] });
    await target(page, 'Agnès Berthelot').getByText('on n’envoie pas de fichiers').waitFor();
    expect(await target(page, 'Agnès Berthelot').getAttribute('aria-disabled')).toBe('true');
    await share(page, { text: 'Sans photo' });
    await target(page, 'Agnès Berthelot').click();
    await until(async () => (await composer(page).inputValue()).endsWith('Sans photo'));
    await setFiles(25);
  });

  test('[PWA15] a device whose worker is gone says that it was lost', async () => {
    await using person = await demo.at('parent', '/fr/parents/messagerie');
    const { page } = person;
    await share(page, { text: 'Perdu', files: [report] });
    await page.getByRole('alert').filter({ hasText: 'n’a pas pu être gardé' }).waitFor();
    expect(person.complaints).toEqual([]);
  });
});
