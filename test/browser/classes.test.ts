import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { composer, openWith, rowOf } from './chat.ts';
import { overflow, seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';
import { ask } from './person.ts';

const photographs = 'test-results/classes';
const widths = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };
const looks = (['light', 'dark'] as const).flatMap((scheme) =>
  (['fr', 'ar'] as const).flatMap((locale) =>
    (['phone', 'desk'] as const).map((width) => [scheme, locale, width] as const),
  ),
);

describe('classes, families and school years', () => {
  const demo = openDemo();
  const idOf = async (name: string) =>
    (await demo.server.db.selectFrom('schoolClass').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id;
  const personNamed = async (name: string) =>
    (await demo.server.db.selectFrom('membership').select('userId').where('name', '=', name).executeTakeFirstOrThrow())
      .userId;

  beforeAll(() => void mkdirSync(photographs, { recursive: true }));

  test('[CLASS9] a class conversation is opened in the panel, a student comes in, and the year turns and turns back', async () => {
    await using admin = await demo.at('admin', `/fr/admin/classes/${await idOf('6e B')}`);
    const { page } = admin;
    const card = page.getByRole('region', { name: 'Conversations' });
    await card.getByRole('button', { name: 'Ouvrir' }).first().click();
    await card.getByRole('button', { name: 'Clore' }).waitFor();
    await using student = await demo.at('student', '/fr/students/messagerie');
    await openless(student.page, '6e B');
    await composer(student.page).fill('Bonjour la classe');
    await composer(student.page).press('Enter');
    await page.goto('/fr/admin/years');
    await page.getByRole('button', { name: 'Préparer la rentrée' }).click();
    await page.getByRole('textbox', { name: /6e B/ }).waitFor();
    await page.getByRole('button', { name: 'Commencer l’année' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Commencer l’année' }).click();
    await page.getByText(/^De .+ à /).waitFor();
    // The old one is to be read, and nothing else.
    await student.page.getByText('Vous pouvez lire cette conversation', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Revenir en arrière' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revenir en arrière' }).click();
    await page.getByText(/^Retour à/).waitFor();
    await composer(student.page).waitFor();
    expect([...admin.complaints, ...student.complaints]).toEqual([]);
  }, 120_000);

  test('[CLASS4] a right is taken away in the panel, and the parent’s open conversation falls silent', async () => {
    await using parent = await demo.at('parent', '/fr/parents/messagerie');
    await openWith(parent.page, 'Agnès Berthelot');
    await composer(parent.page).waitFor();
    await using admin = await demo.at('admin', `/fr/admin/families/${await personNamed('Noé Moreau-Traoré')}`);
    await admin.page.getByRole('button', { name: 'Modifier' }).click();
    await admin.page.getByRole('radio', { name: /Aucun droit/ }).check();
    await admin.page.getByRole('textbox', { name: /Note/ }).fill('Jugement du 3 mars');
    await admin.page.getByRole('button', { name: 'Enregistrer' }).click();
    await admin.page.getByRole('main').getByText('Jugement du 3 mars').waitFor();
    await composer(parent.page).waitFor({ state: 'detached' });
    expect(admin.complaints).toEqual([]);
  }, 120_000);

  test.each(looks)(
    'in %s, %s, on a %s, every page is sound and nothing overflows',
    async (scheme, locale, width) => {
      const options = { colorScheme: scheme, viewport: widths[width], hasTouch: width === 'phone' };
      await using admin = await demo.at('admin', `/${locale}/admin`, options);
      const { page } = admin;
      const classId = await idOf('6e B');
      await makeLived(page, classId, await personNamed('Agnès Berthelot'), await personNamed('Thibaut Le Goïc'));
      const child = await personNamed('Inès Mansouri');
      const look = async (name: string) => {
        await page.screenshot({ path: `${photographs}/${locale}-${scheme}-${width}-${name}.png`, fullPage: true });
        expect([name, await overflow(page), await seriousIn(page)]).toEqual([name, 0, []]);
      };
      for (const [name, path, then] of [
        ['list', 'classes', null],
        ['class', `classes/${classId}`, null],
        ['families', 'families', null],
        ['family', `families/${child}`, null],
        ['years', 'years', null],
        ['plan', 'years', (): Promise<void> => press(page)],
      ] as const) {
        await page.goto(`/${locale}/admin/${path}`);
        await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
        await page.locator('table, section ul').first().waitFor();
        await then?.();
        await look(name);
      }
      await page.goto(`/${locale}/admin/families/${child}`);
      await page.locator('section li button').first().click();
      await page.getByRole('dialog').getByRole('radio').first().waitFor();
      await look('right');
      expect(admin.complaints).toEqual([]);
    },
    240_000,
  );
});

/** A conversation of the class with its title alone. */
async function openless(page: Page, title: string): Promise<void> {
  await rowOf(page, title).first().click();
  await composer(page).waitFor();
}

/** What a class has after some weeks: a conversation, a substitute. Twice is as once. */
async function makeLived(page: Page, classId: string, teacherId: string, substituteId: string): Promise<void> {
  const people = { classId, teacherId, substituteId, until: '2099-06-30' };
  await ask(page, 'admin.openClassConversation', { classId, with: 'families' }).catch(() => undefined);
  await ask(page, 'admin.substitute', people).catch(() => undefined);
}

async function press(page: Page): Promise<void> {
  await page.locator('header button').last().click();
  await page.locator('table').first().waitFor();
}
