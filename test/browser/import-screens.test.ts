import { mkdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { adminRoster as arabic } from '../../src/client/i18n/ar/admin-roster.ts';
import { adminRoster as french } from '../../src/client/i18n/fr/admin-roster.ts';
import { chooser, csv, moreAdmins, onde } from './importing.ts';
import { overflow, seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';

const photographs = 'test-results/import';
// As tall as the pages are long, so that a photograph shows all of them: what is scrolled is a part of the page.
const widths = { phone: { width: 390, height: 2_600 }, desk: { width: 1280, height: 2_000 } };
const words = { fr: french, ar: arabic };

describe('the screens of an import', () => {
  const demo = openDemo();
  beforeAll(async () => {
    mkdirSync(photographs, { recursive: true });
    await moreAdmins(demo.server.db);
  });

  test.each([
    ['fr', 'light', 'desk', 'admin'],
    ['fr', 'dark', 'phone', 'teacher'],
    ['ar', 'light', 'phone', 'teacher2'],
    ['ar', 'dark', 'desk', 'admin'],
  ] as const)(
    '[ROSTER6] in %s, %s, on a %s, each is sound and nothing overflows',
    async (locale, scheme, width, who) => {
      const say = words[locale];
      const options = { colorScheme: scheme, viewport: widths[width], hasTouch: width === 'phone' };
      await using person = await demo.at(who, `/${locale}/admin/import`, { reducedMotion: 'reduce', ...options });
      const { page } = person;
      const found: Record<string, unknown> = {};
      const look = async (screen: string) => {
        await page.screenshot({ path: `${photographs}/${locale}-${scheme}-${width}-${screen}.png` });
        found[screen] = [await overflow(page), await seriousIn(page)];
      };
      const main = page.getByRole('main');
      const button = (name: string) => main.getByRole('button', { name, exact: true });
      const part = (name: string) => main.getByRole('navigation', { name: say['import.sections'] }).getByText(name);

      await chooser(page).waitFor({ state: 'attached' });
      await chooser(page).setInputFiles([
        ...onde,
        csv('liste.csv', 'A;B;C\nRIVIÈRE;Nina;CM2\nRIVIÈRE;Zoé;CM2\n'),
        csv('guillemet.csv', 'Nom;Prénom\nA;B\n"C;D\n'),
      ]);
      await main.getByRole('alert').waitFor();
      await main.getByText(say['import.missing.names']).first().waitFor();
      await look('files');
      for (const name of ['liste.csv', 'guillemet.csv'])
        await page.getByRole('button', { name: new RegExp(name) }).click();
      await main.locator('summary').first().click();
      await look('columns');
      await button(say['import.look']).click();
      await part(say['import.section.questions']).waitFor();
      await main.getByText('m.ndiaye@example.net').waitFor();
      await look('questions');
      await part(say['import.section.new']).click();
      await main.getByText('Gaspard Abbadie-Nœl').first().waitFor();
      await look('new');
      await part(say['import.section.gone']).click();
      await main.getByText('Inès Mansouri').first().waitFor();
      await look('gone');
      await part(say['import.section.noted']).click();
      await button(say['import.list']).waitFor();
      await look('noted');

      await page.goto(`/${locale}/admin/import`);
      const name = `Nina ${locale} ${width}`;
      await chooser(page).setInputFiles([
        csv('eleve.csv', `INE;Nom;Prénom;Date naissance\n${locale}-${width};Rivière;${name};2014-03-09\n`),
      ]);
      await main.getByRole('combobox').first().selectOption('student');
      await main.getByText(say['import.complete.some']).click();
      await button(say['import.look']).click();
      await main.getByText(`${name} Rivière`).first().waitFor();
      await look('plan');
      await button(say['import.apply']).click();
      await main.getByText(say['import.done']).waitFor();
      await look('applied');
      await page.goto(`/${locale}/admin/import`);
      await main.getByText(say['import.state.applied']).first().waitFor();
      await look('history');
      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((screen) => [screen, [0, []]])));
      expect(person.complaints).toEqual([]);
    },
    120_000,
  );
});
