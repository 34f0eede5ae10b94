import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { bubble, composer, openWith, rowOf } from './chat.ts';
import { openDemo } from './open-demo.ts';
import { use } from './sending-later.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const outing = 'Moulin à papier';

describe('drafts', () => {
  const demo = openDemo();

  test('[CLIENT165] [CLIENT166] [DRAFT3] begun in one browser it goes on in another, and is gone from both once it was sent', async () => {
    await using here = await demo.at('parent', '/fr/parents/messagerie', phone);
    await using there = await demo.at('parent', '/fr/parents/messagerie');
    await openWith(here.page, 'Agnès Berthelot');
    await openWith(there.page, outing);
    await composer(here.page).fill('Bonjour Madame,');
    await rowOf(there.page, 'Agnès Berthelot').first().getByText('Bonjour Madame,').waitFor();
    await openWith(there.page, 'Agnès Berthelot');
    await until(async () => (await composer(there.page).inputValue()) === 'Bonjour Madame,');
    await composer(there.page).fill('Bonjour Madame, merci.');
    await until(async () => (await composer(here.page).inputValue()) === 'Bonjour Madame, merci.');
    await composer(there.page).press('Enter');
    await bubble(here.page, 'Bonjour Madame, merci.').waitFor();
    await until(async () => (await composer(here.page).inputValue()) === '');
    expect([...here.complaints, ...there.complaints]).toEqual([]);
  });

  test('[CLIENT167] [DRAFT2] written in two at once, without a line, the later stands in both boxes and the other is offered beside it', async () => {
    await using here = await demo.at('parent', '/fr/parents/messagerie');
    await using there = await demo.at('parent', '/fr/parents/messagerie');
    for (const { page } of [here, there]) await openWith(page, 'Agnès Berthelot');
    // What carries drafts is here before the line is cut.
    for (const { page } of [here, there]) await use(page);
    await composer(there.page).fill('sonde');
    await until(async () => (await composer(here.page).inputValue()) === 'sonde');
    await composer(there.page).fill('');
    await until(async () => (await composer(here.page).inputValue()) === '');
    await here.page.context().setOffline(true);
    await composer(here.page).fill('Sans réseau');
    await composer(there.page).fill('Avec réseau');
    await until(async () => {
      const rows = await demo.server.db.selectFrom('draft').select('body').execute();
      return rows.some(({ body }) => body === 'Avec réseau');
    });
    await here.page.context().setOffline(false);
    const other = here.page.getByRole('button', { name: /^Un autre texte/ });
    await other.waitFor({ timeout: 30_000 });
    expect(await composer(here.page).inputValue()).toBe('Sans réseau');
    await until(async () => (await composer(there.page).inputValue()) === 'Sans réseau');
    await other.click();
    await here.page.getByRole('button', { name: 'Ajouter à mon message' }).click();
    await until(async () => (await composer(there.page).inputValue()) === 'Sans réseau\nAvec réseau');
    await other.waitFor({ state: 'detached' });
  });
});
