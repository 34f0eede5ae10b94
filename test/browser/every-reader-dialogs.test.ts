import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sentences as arabicAdmin } from '../../src/client/i18n/ar/admin.ts';
import { sentences as arabicFamilies } from '../../src/client/i18n/ar/families.ts';
import { sentences as arabicHome } from '../../src/client/i18n/ar/home.ts';
import { sentences as frenchAdmin } from '../../src/client/i18n/fr/admin.ts';
import { sentences as frenchFamilies } from '../../src/client/i18n/fr/families.ts';
import { sentences as frenchHome } from '../../src/client/i18n/fr/home.ts';
import { open, windowOf } from './every-screen.ts';
import type { Screen, Seen } from './every-screen.ts';
import { seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';
import type { Demo } from './open-demo.ts';

const words = {
  fr: { ...frenchAdmin, ...frenchFamilies, ...frenchHome },
  ar: { ...arabicAdmin, ...arabicFamilies, ...arabicHome },
};
const dialog = '[role=dialog], [role=alertdialog]';

/** By keys as the browser names them, or by buttons as their sentences are called. */
type Opening = Screen & { keys?: readonly string[]; buttons?: readonly (keyof typeof words.fr)[] };

/** What opens a dialog by a press on a button that does not say so beforehand, or by a key. */
async function openings({ server }: Demo): Promise<{ who: Seen['who']; screens: Opening[] }[]> {
  const idOf = async (email: string) =>
    (await server.db.selectFrom('user').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id;
  const parentId = await idOf('parent@jules-verne.example');
  const { establishmentId, classId } = await server.db
    .selectFrom('classTeacher')
    .select(['establishmentId', 'classId'])
    .where('userId', '=', await idOf('teacher@jules-verne.example'))
    .executeTakeFirstOrThrow();
  const { studentId } = await server.db
    .selectFrom('guardianship')
    .select('studentId')
    .where('guardianId', '=', parentId)
    .where('establishmentId', '=', establishmentId)
    .executeTakeFirstOrThrow();
  const row = (page: Page) => page.locator('[data-conversation]').first();
  return [
    {
      who: 'teacher',
      screens: [
        { path: 'teachers/messagerie', ready: row, keys: ['Control+k', '?'] },
        { path: 'teachers', ready: row, buttons: ['home.write.teacher'] },
      ],
    },
    {
      who: 'admin',
      screens: [
        { path: 'admin/people', buttons: ['people.add'] },
        { path: `admin/people/${parentId}`, buttons: ['people.suspend'] },
        { path: 'admin/classes', buttons: ['admin.classes.new'] },
        {
          path: `admin/classes/${classId}`,
          buttons: ['admin.classes.add', 'admin.classes.rename', 'admin.classes.remove', 'admin.classes.standIn'],
        },
        { path: `admin/families/${studentId}`, buttons: ['admin.families.add', 'admin.families.remove'] },
        { path: 'admin/years', buttons: ['admin.years.change'] },
      ],
    },
  ];
}

describe('what a button or a key opens above a page', () => {
  const demo = openDemo();

  test.each([
    ['fr', 'light', { width: 1280, height: 800 }],
    ['fr', 'dark', { width: 390, height: 844 }],
    ['ar', 'light', { width: 390, height: 844 }],
    ['ar', 'dark', { width: 1280, height: 800 }],
  ] as const)(
    '[CLIENT245] in %s and %s axe finds nothing serious in it, and Escape closes it: %o',
    { timeout: 200_000 },
    async (locale, colorScheme, viewport) => {
      const found: string[] = [];
      for (const { who, screens } of await openings(demo)) {
        await using person = await windowOf(demo, who, {
          path: `/${locale}/settings`,
          reducedMotion: 'reduce',
          colorScheme,
          viewport,
        });
        const { page } = person;
        const shown = page.locator(dialog).filter({ visible: true });
        const lookAt = async (name: string) => {
          await shown.first().waitFor();
          for (const one of await seriousIn(page)) found.push(`${name} › ${one}`);
          await page.keyboard.press('Escape');
          await shown.first().waitFor({ state: 'detached' });
        };
        for (const { keys = [], buttons = [], ...screen } of screens) {
          await open(page, locale, screen);
          for (const key of keys) {
            await page.keyboard.press(key);
            await lookAt(`${screen.path} › ${key}`);
          }
          for (const button of buttons) {
            await page
              .getByRole('button', { name: words[locale][button], exact: true })
              .filter({ visible: true })
              .first()
              .click();
            await lookAt(`${screen.path} › ${button}`);
          }
        }
        expect(person.complaints).toEqual([]);
      }
      expect(found).toEqual([]);
    },
  );
});
