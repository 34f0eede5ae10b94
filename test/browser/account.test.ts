import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { demoPassword } from '../../src/server/demo/people.ts';
import { overflow, seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';

const photographs = 'test-results/account';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1280, height: 800 } };

describe('the account', () => {
  const demo = openDemo();

  test('[CLIENT200] [ACCOUNT6] a phone that is signed out at the desk is out at once, by the keyboard alone', async () => {
    await using desk = await demo.at('teacher', '/fr/settings/devices', desktop);
    await using pocket = await demo.at('teacher', '/fr/teachers/messagerie', phone);
    const { page } = desk;
    await page.reload();
    const list = page.getByRole('list', { name: 'Sessions ouvertes' });
    await list.getByText('Cet appareil').waitFor();
    const rows = list.getByRole('listitem');
    expect(await rows.count()).toBe(2);
    expect(await rows.first().textContent()).toMatch(/Chrome.*Linux/);
    await page.getByRole('button', { name: /^Déconnecter\s:/ }).press('Enter');
    const question = page.getByRole('alertdialog');
    await question.getByRole('button', { name: 'Déconnecter' }).press('Enter');
    await page.getByText('Votre compte n’est ouvert nulle part ailleurs.').waitFor();
    await pocket.page.getByLabel('Adresse e-mail').waitFor();
    expect(desk.complaints).toEqual([]);
  });

  test('[CLIENT201] a password is changed after a wrong try, which keeps what was typed, and the new one opens', async () => {
    await using desk = await demo.at('parent', '/fr/settings/account', desktop);
    const { page } = desk;
    const current = page.getByLabel('Mot de passe actuel');
    await current.fill('pas celui-là');
    await page.getByLabel('Nouveau mot de passe').fill('quatre chevaux bleus');
    await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
    await page.getByText('Ce n’est pas votre mot de passe actuel.').waitFor();
    expect(await page.getByLabel('Nouveau mot de passe').inputValue()).toBe('quatre chevaux bleus');
    await current.fill(demoPassword);
    await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
    await page.getByText(/Votre mot de passe est changé/).waitFor();
    const signIn = (password: string) =>
      page.context().request.post(`${demo.server.origin}/trpc/auth.signIn`, {
        headers: { origin: demo.server.origin, 'content-type': 'application/json' },
        data: { json: { email: 'parent@jules-verne.example', password } },
      });
    expect((await signIn(demoPassword)).status()).toBe(401);
    expect((await signIn('quatre chevaux bleus')).status()).toBe(200);
    // The others sign in as this parent with the password of the demo.
    await page.reload();
    await current.fill('quatre chevaux bleus');
    await page.getByLabel('Nouveau mot de passe').fill(demoPassword);
    await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
    await page.getByText(/Votre mot de passe est changé/).waitFor();
    // The wrong one was refused, which the browser writes down.
    expect(desk.complaints.filter((said) => !said.includes('403'))).toEqual([]);
  });

  test('[CLIENT204] [ACCOUNT14] the data of a teacher are gathered through a kill, and downloaded as pages and JSON', async () => {
    await using desk = await demo.at('teacher', '/fr/settings/data', desktop);
    const { page } = desk;
    await page.getByRole('button', { name: 'Préparer mes données' }).click();
    await page.getByRole('progressbar').waitFor();
    await demo.server.kill();
    await demo.server.start();
    const link = page.getByRole('link', { name: 'Télécharger' });
    await link.waitFor({ timeout: 60_000 });
    const coming = page.waitForEvent('download');
    await link.click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^preau.*\.zip$/);
    const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
    const paths = Object.keys(files);
    expect(paths.filter((path) => path.endsWith('/messages.json')).length).toBeGreaterThan(2);
    expect(strFromU8(files['index.html']!)).toContain('<html lang="fr" dir="ltr">');
    const pages = paths.filter((path) => path.endsWith('.html'));
    for (const path of pages)
      expect(strFromU8(files[path]!)).not.toMatch(
        /<script|(?:src|href)="(?!files\/|conversations\/|\.\.\/|person\.json)/,
      );
  });

  test.each(['light', 'dark'] as const)(
    '[CLIENT200] [CLIENT202] nothing overflows and axe finds nothing serious in %s',
    async (colorScheme) => {
      for (const [name, size] of Object.entries({ phone, desktop })) {
        await using person = await demo.at('parent', '/fr/settings', { ...size, colorScheme, reducedMotion: 'reduce' });
        const { page } = person;
        for (const locale of ['fr', 'ar'])
          for (const part of ['account', 'devices', 'data']) {
            await page.goto(`/${locale}/settings/${part}`);
            await page.getByRole('heading', { level: 1 }).waitFor();
            await page.waitForFunction(() => !document.querySelector('[aria-busy=true], main [role=status] .sr-only'));
            await page.screenshot({
              path: `${photographs}/${part}-${locale}-${name}-${colorScheme}.png`,
              fullPage: true,
            });
            expect([part, locale, await overflow(page), await seriousIn(page)]).toEqual([part, locale, 0, []]);
          }
        expect(person.complaints).toEqual([]);
      }
    },
  );
});
