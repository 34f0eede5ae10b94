import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { bubble, composer, openWith, rowOf, say, shown } from './chat.ts';
import { waiting } from './kept.ts';
import { openDemo } from './open-demo.ts';

const messages = '/fr/parents/messagerie';

describe('several tabs of one browser', () => {
  const demo = openDemo();
  const rows = (words: string) =>
    demo.server.db
      .selectFrom('message')
      .innerJoin('user', 'user.id', 'message.authorId')
      .select(['message.body', 'user.email'])
      .where('message.body', 'like', `${words}%`)
      .orderBy('message.seq')
      .execute();
  /** Two tabs of a parent, in the same conversation. */
  async function two() {
    const person = await demo.at('parent', messages);
    const other = await person.page.context().newPage();
    await other.goto(messages);
    for (const page of [person.page, other]) await openWith(page, 'Agnès Berthelot');
    return { one: person.page, other, [Symbol.asyncDispose]: () => person[Symbol.asyncDispose]() };
  }
  const sent = (page: Page, text: string) =>
    bubble(page, text)
      .getByRole('img', { name: /Envoyé|Lu/ })
      .waitFor({ timeout: 40_000 });

  test('[CLIENT70] what waits in one is not posted as somebody else who signed in in another, and goes when its author is back', async () => {
    await using parent = await demo.at('parent', messages);
    await using teacher = await demo.at('teacher', '/fr/teachers');
    const { page } = parent;
    const context = page.context();
    const [hers, theirs] = [await context.cookies(), await teacher.page.context().cookies()];
    await openWith(page, 'Agnès Berthelot');
    await context.setOffline(true);
    await page.locator('[data-connection="offline"]').waitFor();
    await say(page, 'De la mère, pas de l’enseignante');
    await until(async () => (await waiting(page)).length === 1);
    await context.addCookies(theirs);
    await context.setOffline(false);
    await page
      .getByRole('heading', { name: 'Un autre compte est ouvert dans ce navigateur' })
      .waitFor({ timeout: 40_000 });
    await page.getByText('Agnès Berthelot').waitFor();
    const second = await context.newPage();
    await second.goto('/fr/teachers/messagerie');
    await rowOf(second, 'Aurélie').first().waitFor();
    await page.getByRole('button', { name: 'Continuer avec ce compte' }).click();
    await page.waitForURL('**/fr/teachers/**');
    await page.locator('[data-connection="connected"]').waitFor();
    expect(await rows('De la mère')).toEqual([]);
    await context.addCookies(hers);
    await page.goto(messages);
    await openWith(page, 'Agnès Berthelot');
    await sent(page, 'De la mère, pas de l’enseignante');
    expect(await rows('De la mère')).toEqual([
      { body: 'De la mère, pas de l’enseignante', email: 'parent@jules-verne.example' },
    ]);
    expect(await waiting(page)).toEqual([]);
  }, 120_000);

  test('[CLIENT74] a draft is the same in both, and a refused message that is deleted in one is gone in the other for good', async () => {
    await using tabs = await two();
    const { one, other } = tabs;
    await composer(one).fill('Commencé ici');
    await other.waitForFunction(() => document.querySelector('textarea')?.value === 'Commencé ici');
    await composer(other).fill('Commencé ici, fini là');
    await until(async () => (await composer(one).inputValue()) === 'Commencé ici, fini là');
    const may = (canWrite: boolean) => demo.server.db.updateTable('participant').set({ canWrite }).execute();
    await may(false);
    await say(one, 'Refusé dans les deux');
    for (const page of [one, other])
      await bubble(page, 'Refusé dans les deux').getByText('Non envoyé', { exact: true }).waitFor();
    expect(await composer(other).inputValue()).toBe('');
    await may(true);
    await bubble(one, 'Refusé dans les deux').getByRole('button', { name: 'Supprimer' }).click();
    await one.getByRole('alertdialog').getByRole('button', { name: 'Supprimer' }).click();
    for (const page of [one, other]) await bubble(page, 'Refusé dans les deux').waitFor({ state: 'detached' });
    await other.reload();
    await openWith(other, 'Agnès Berthelot');
    expect(await bubble(other, 'Refusé dans les deux').count()).toBe(0);
    expect(await rows('Refusé dans')).toEqual([]);
  });

  test('[CLIENT75] one sends for both; where it is closed the other goes on, and each message is there once, in order', async () => {
    await using tabs = await two();
    const { one, other } = tabs;
    const sends: string[] = [];
    for (const [name, page] of Object.entries({ one, other }))
      page.on('websocket', (socket) =>
        socket.on('framesent', ({ payload }) => {
          if (String(payload).includes('"path":"send"')) sends.push(name);
        }),
      );
    await demo.server.kill();
    await say(one, 'Onglets, un');
    await say(other, 'Onglets, deux');
    for (const page of [one, other]) await until(async () => (await shown(page, 'Onglets')).length === 2);
    await demo.server.start();
    for (const page of [one, other]) await sent(page, 'Onglets, deux');
    expect(new Set(sends).size).toBe(1);
    expect(sends).toHaveLength(2);
    const [atWork, next] = sends[0] === 'one' ? [one, other] : [other, one];
    await demo.server.kill();
    await say(atWork, 'Onglets, trois');
    await until(async () => (await shown(next, 'Onglets')).length === 3);
    await atWork.close();
    await demo.server.start();
    await sent(next, 'Onglets, trois');
    expect((await rows('Onglets')).map(({ body }) => body)).toEqual(['Onglets, un', 'Onglets, deux', 'Onglets, trois']);
    expect(await waiting(next)).toEqual([]);
  }, 120_000);

  test('[CLIENT39] of eleven the one that is used least says that it is paused, and goes on when it is told to', async () => {
    await using person = await demo.at('parent2', messages);
    const pages = [person.page];
    while (pages.length < 11) {
      const page = await person.page.context().newPage();
      await page.goto(messages);
      await page.locator('[data-connection="connected"]').waitFor();
      pages.push(page);
    }
    const paused = await until(async () => {
      for (const page of pages) if (await page.locator('[data-connection="paused"]').count()) return page;
      return undefined;
    });
    expect(paused).not.toBe(pages.at(-1));
    await paused.getByRole('paragraph').filter({ hasText: 'Trop d’onglets de l’établissement sont ouverts' }).waitFor();
    await paused.getByRole('button', { name: 'Continuer ici' }).click();
    await paused.locator('[data-connection="connected"]').waitFor();
  }, 120_000);
});
