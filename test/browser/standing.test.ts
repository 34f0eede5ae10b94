import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { bubble, composer, openWith, rowOf, say } from './chat.ts';
import { kept } from './kept.ts';
import { openDemo } from './open-demo.ts';
import { ask } from './person.ts';

const outing = 'Moulin à papier : accompagnateurs';

describe('what changes for people while they look', () => {
  const demo = openDemo();
  const at = (who: string, path: string) => demo.at(who, path, { viewport: { width: 1280, height: 800 } });
  const idOf = async (who: string) =>
    (
      await demo.server.db
        .selectFrom('user')
        .select('id')
        .where('email', '=', `${who}@jules-verne.example`)
        .executeTakeFirstOrThrow()
    ).id;

  test('[CLIENT26] a group is renamed, read, left and joined again before the eyes of the other', async () => {
    await using teacher = await at('teacher', '/fr/teachers/messagerie');
    await using parent = await at('parent', '/fr/parents/messagerie');
    await openWith(teacher.page, outing);
    await openWith(parent.page, outing);
    const panel = teacher.page.getByRole('dialog', { name: 'Groupe' });
    await teacher.page.getByRole('button', { name: '3 participants' }).click();
    await panel.getByText(/^Parent.* · En ligne$/).waitFor();
    await panel.getByRole('button', { name: 'Renommer' }).click();
    await panel.getByRole('textbox').fill('Sortie au moulin');
    await teacher.page.keyboard.press('Enter');
    await parent.page.getByRole('heading', { level: 2, name: 'Sortie au moulin' }).waitFor();
    await teacher.page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });

    await say(teacher.page, 'Rendez-vous à 8 h 15');
    await bubble(parent.page, 'Rendez-vous à 8 h 15').waitFor();
    await bubble(teacher.page, 'Rendez-vous à 8 h 15').getByRole('img', { name: 'Envoyé · Lu par 1/2' }).waitFor();

    await parent.page.getByRole('button', { name: '3 participants' }).click();
    await parent.page.getByRole('dialog').getByRole('button', { name: 'Quitter la conversation' }).click();
    const question = parent.page.getByRole('alertdialog', { name: /Quitter/ });
    await question.getByRole('button', { name: 'Quitter la conversation' }).click();
    await parent.page.getByText('Choisissez une conversation').waitFor();
    expect(await parent.page.getByRole('alert').count()).toBe(0);
    expect(await rowOf(parent.page, 'Sortie au moulin').count()).toBe(0);

    await teacher.page.getByRole('button', { name: '2 participants' }).click();
    await panel.getByRole('button', { name: 'Ajouter' }).click();
    await teacher.page.getByRole('combobox', { name: 'Nom ou adresse' }).fill('aurelie');
    await teacher.page.getByRole('option', { name: /Aurélie/ }).click();
    await teacher.page.getByRole('button', { name: 'Ajouter 1 personne' }).click();
    await panel.getByText('3 participants').waitFor();
    await rowOf(parent.page, 'Sortie au moulin').waitFor();
    expect([...teacher.complaints, ...parent.complaints]).toEqual([]);
  });

  test('[CLIENT28] a conversation that somebody opened without a word comes into the other’s list with the first', async () => {
    await using admin = await at('admin', '/fr/admin/messagerie');
    await using teacher = await at('teacher', '/fr/teachers/messagerie');
    const theirs = teacher.page.locator('[data-conversation] bdi', { hasText: /^Hélène Lefèvre/ });
    await rowOf(teacher.page, 'Thibaut Le Goïc').first().waitFor();
    await admin.page.getByRole('button', { name: 'Nouvelle conversation' }).click();
    await admin.page.getByRole('combobox', { name: 'Nom ou adresse' }).fill('berthelot');
    await admin.page.getByRole('option', { name: /Agnès/ }).click();
    await admin.page.getByRole('heading', { level: 2, name: 'Agnès Berthelot' }).waitFor();
    await teacher.page.reload();
    await rowOf(teacher.page, 'Thibaut Le Goïc').first().waitFor();
    expect(await theirs.count()).toBe(0);
    await say(admin.page, 'Avez-vous une minute ?');
    await theirs.waitFor();
    expect([...admin.complaints, ...teacher.complaints]).toEqual([]);
  });

  test('[CLIENT29] suspended, one is told so kindly, and finds everything when one is taken back', async () => {
    await using admin = await at('admin', '/fr/admin');
    await using student = await at('student3', '/fr/students/messagerie');
    const userId = await idOf('student3');
    await openWith(student.page, 'Thibaut Le Goïc');
    await composer(student.page).fill('Je voulais demander');
    await ask(admin.page, 'admin.suspend', { userId });
    await student.page.getByRole('heading', { name: /aucun établissement pour le moment/ }).waitFor();
    expect(await student.page.getByRole('button', { name: 'Se déconnecter' }).isVisible()).toBe(true);
    await ask(admin.page, 'admin.reinstate', { userId });
    await openWith(student.page, 'Thibaut Le Goïc');
    expect(await composer(student.page).inputValue()).toBe('Je voulais demander');
    expect(student.complaints).toEqual([]);
  });

  test('[CLIENT29] another role leads from the lost home to the new one', async () => {
    await using admin = await at('admin', '/fr/admin');
    await using person = await at('teacher2', '/fr/teachers/messagerie');
    await rowOf(person.page, 'Agnès Berthelot').first().waitFor();
    await ask(admin.page, 'admin.setRole', { userId: await idOf('teacher2'), role: 'parent' });
    await person.page.waitForURL('**/fr/parents/messagerie');
    expect(person.complaints).toEqual([]);
  });

  test('[CLIENT27] signing out asks about what is not sent, and leaves nothing of it on the device', async () => {
    await using person = await at('parent2', '/fr/parents/messagerie');
    const { page } = person;
    await openWith(page, 'Agnès Berthelot');
    // Two seconds after the last letter the server would have it, and nothing would be lost.
    await demo.server.db.transaction().execute(async (trx) => {
      await sql`lock table draft in exclusive mode`.execute(trx);
      await composer(page).fill('Un brouillon pour personne d’autre');
      await until(async () => (await kept(page)).length === 1);
      const signOut = page.getByRole('button', { name: 'Se déconnecter', exact: true });
      await page.getByRole('button', { name: /^Compte de/ }).click();
      await signOut.click();
      const question = page.getByRole('alertdialog', { name: /Se déconnecter et supprimer/ });
      await question.getByText('1 brouillon serait supprimé.').waitFor();
      await page.keyboard.press('Escape');
      await question.waitFor({ state: 'detached' });
      await signOut.click();
      await question.getByRole('button', { name: 'Se déconnecter et supprimer' }).click();
      await page.getByText('Vous êtes déconnecté.').waitFor();
    });
    expect(await kept(page)).toEqual([]);
    expect(person.complaints).toEqual([]);
  });
});
