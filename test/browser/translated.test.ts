import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { bubble, composer, log, openWith, rowOf, say } from './chat.ts';
import { openDemo } from './open-demo.ts';
import { visitor } from './person.ts';
import { translate } from './translator.ts';

describe('a page that the browser translates while it is used', () => {
  const demo = openDemo();
  const may = (canWrite: boolean) => demo.server.db.updateTable('participant').set({ canWrite }).execute();

  test('[CLIENT101] breaks nowhere from the sign-in to the sign-out, and shows what is so', async () => {
    await using person = await visitor(demo.browser, demo.server.origin, { viewport: { width: 1280, height: 800 } });
    const { page } = person;
    const translated = await translate(page);

    // Sign-in, with a wrong and then the right password.
    await page.goto('/fr/sign-in');
    await page.getByLabel('Adresse e-mail').fill('parent@jules-verne.example');
    await page.getByLabel('Mot de passe', { exact: true }).fill('not this one');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('alert').getByText('ne correspond pas').waitFor();
    await page.getByLabel('Mot de passe', { exact: true }).fill('preau-demo');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.waitForURL('**/fr/parents');

    // The list, a conversation, a message there and one back.
    await page
      .getByRole('link', { name: /Messagerie/ })
      .first()
      .click();
    await openWith(page, 'Agnès Berthelot');
    await say(page, 'Un mot traduit');
    await bubble(page, 'Un mot traduit')
      .getByRole('img', { name: /Envoyé|Lu/ })
      .waitFor();
    await using teacher = await demo.at('teacher', '/fr/teachers/messagerie');
    await openWith(teacher.page, 'Aurélie Moreau-Traoré');
    await say(teacher.page, 'Une réponse traduite');
    await bubble(page, 'Une réponse traduite').waitFor();
    await rowOf(page, 'Une réponse traduite').first().waitFor();

    // Refused, and sent again.
    await may(false);
    await say(page, 'Refusé puis envoyé');
    const refused = bubble(page, 'Refusé puis envoyé');
    await refused.getByText('Non envoyé', { exact: true }).waitFor();
    await may(true);
    await refused.getByRole('button', { name: 'Réessayer' }).click();
    await refused.getByRole('img', { name: /Envoyé|Lu/ }).waitFor();

    // A search that finds nobody, and one that finds somebody to write to.
    await page.getByRole('button', { name: 'Nouvelle conversation' }).first().click();
    const search = page.getByRole('combobox', { name: 'Nom ou adresse e-mail' });
    await page.getByRole('option').first().waitFor();
    await search.fill('zzzz');
    await page.getByText('Personne ne correspond').waitFor();
    await search.fill('lefevre');
    await page.getByRole('option', { name: /Hélène Lefèvre/ }).click();
    await page.getByRole('heading', { level: 2, name: /Hélène Lefèvre/ }).waitFor();
    await say(page, 'Premier mot traduit');
    await bubble(page, 'Premier mot traduit')
      .getByRole('img', { name: /Envoyé|Lu/ })
      .waitFor();

    // A group and its panel.
    await openWith(page, 'Moulin à papier');
    await page.getByRole('button', { name: /\d participants/ }).click();
    const panel = page.getByRole('dialog');
    await panel.getByText('Quitter la conversation').waitFor();
    await panel.getByRole('button', { name: 'Quitter la conversation' }).click();
    await page.getByRole('alertdialog').getByRole('button').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });

    // Without a network and back, for longer than goes unsaid.
    await page.context().setOffline(true);
    await page.getByText('Pas de réseau').first().waitFor({ timeout: 20_000 });
    await say(page, 'Écrit hors ligne, traduit');
    await page.context().setOffline(false);
    await bubble(page, 'Écrit hors ligne, traduit')
      .getByRole('img', { name: /Envoyé|Lu/ })
      .waitFor({ timeout: 40_000 });
    await until(async () => (await page.getByText('Pas de réseau').count()) === 0);

    // The account, another theme, another language and back: every word is the new one's.
    await page.getByRole('button', { name: /^Compte de/ }).click();
    await page.getByText('Sombre').click();
    await page.keyboard.press('Escape');
    await composer(page).fill('À moitié écrit');
    for (const [from, to, word] of [
      ['Langue', 'English', 'Group'],
      ['Language', 'Français', 'Groupe'],
    ] as const) {
      await page.getByRole('button', { name: /Compte de|account/ }).click();
      await page.getByLabel(from).first().selectOption({ label: to });
      await page.keyboard.press('Escape');
      await page.getByText(word, { exact: true }).first().waitFor();
      expect(await log(page).locator('[data-message]').count()).toBeGreaterThan(0);
    }
    await page.getByRole('textbox', { name: 'Votre message' }).fill('');

    await page.getByRole('button', { name: /^Compte de/ }).click();
    await page.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
    await page.getByText('Vous êtes déconnecté.').waitFor();

    expect(await translated.wrapped()).toBeGreaterThan(10);
    expect(await translated.stale()).toEqual([]);
    const usual = /401|403|ERR_INTERNET_DISCONNECTED|WebSocket/;
    expect(person.complaints.filter((complaint) => !usual.test(complaint))).toEqual([]);
  });
});
