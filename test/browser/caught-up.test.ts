import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { attach, report, tray } from './attach.ts';
import { composer, log, openWith, say, shown } from './chat.ts';
import { messageWith, word } from './message.ts';
import { openDemo } from './open-demo.ts';
import { ask } from './person.ts';

const wide = { viewport: { width: 1280, height: 800 } };
const group = 'Moulin à papier';

describe('a window that was offline', () => {
  const demo = openDemo();

  test('[LIVE11] shows what two others did meanwhile: an edit, a deletion, a reaction, an answer, a mention, a file and a pin', async () => {
    await using one = await demo.at('teacher', '/fr/teachers/messagerie', wide);
    await using other = await demo.at('parent', '/fr/parents/messagerie', wide);
    await using away = await demo.at('parent2', '/fr/parents/messagerie', wide);
    await using beside = await demo.at('parent2', '/fr/parents/messagerie', wide);
    for (const { page } of [one, other, away]) await openWith(page, group);
    const conversationId = away.page.url().split('/').at(-1)!;
    const [edited, deleted] = [word('Départ à huit heures'), word('À ne pas lire')];
    for (const text of [edited, deleted]) await say(one.page, text);
    await messageWith(away.page, deleted).waitFor();
    await messageWith(other.page, deleted).waitFor();
    await away.page.context().setOffline(true);

    const idOf = (page: Page, text: string) =>
      messageWith(page, text).evaluate((row) => (row as HTMLElement).dataset.id!);
    const changed = edited.replace('huit', 'neuf');
    const answer = word('Entendu');
    await ask(other.page, 'react', { id: await idOf(other.page, edited), emoji: '👍', on: true });
    await ask(other.page, 'send', {
      id: crypto.randomUUID(),
      conversationId,
      body: `${answer} <@${await userId('teacher')}>`,
      replyToId: await idOf(other.page, edited),
    });
    await ask(one.page, 'editMessage', { id: await idOf(one.page, edited), body: changed });
    await ask(one.page, 'deleteMessage', { id: await idOf(one.page, deleted) });
    await attach(one.page, [report]);
    await until(async () => (await tray(one.page).getByRole('progressbar').count()) === 0);
    await composer(one.page).press('Enter');
    await log(other.page)
      .getByRole('link', { name: /Sortie au musée/ })
      .last()
      .waitFor();
    await ask(beside.page, 'setPinned', { conversationId, pinned: true });
    expect(await messageWith(away.page, deleted).count()).toBe(1);

    await away.page.context().setOffline(false);
    const { page } = away;
    await messageWith(page, changed)
      .getByText(/^modifié /)
      .first()
      .waitFor();
    await messageWith(page, changed).getByRole('button', { name: /👍/ }).waitFor();
    await until(async () => (await messageWith(page, deleted).count()) === 0);
    await log(page).getByText('Message supprimé').last().waitFor();
    await messageWith(page, answer).getByRole('button', { name: changed }).waitFor();
    expect(await messageWith(page, answer).locator('[data-mention]').innerText()).toBe('@Agnès Berthelot');
    await log(page)
      .getByRole('link', { name: /Sortie au musée/ })
      .last()
      .waitFor();
    await page
      .locator('[data-conversation]')
      .filter({ hasText: group })
      .getByRole('img', { name: 'Épinglée' })
      .waitFor();
    const said = (where: Page) =>
      log(where)
        .getByRole('article')
        .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.id));
    await until(async () => (await said(page)).slice(-4).join() === (await said(other.page)).slice(-4).join());
  });

  test('[CLIENT235] that slept while its connection died shows once it is looked at what was said meanwhile, once and in order', async () => {
    await using other = await demo.at('teacher', '/fr/teachers/messagerie', wide);
    await using asleep = await demo.at('parent', '/fr/parents/messagerie', wide);
    const { page } = asleep;
    await openWith(page, group);
    await page.locator('[data-connection=connected]').first().waitFor();
    const device = await page.context().newCDPSession(page);
    const hasStopped = new Promise((stopped) => device.once('Debugger.paused', stopped));
    await device.send('Debugger.enable');
    await device.send('Debugger.pause');
    await hasStopped;
    await demo.server.kill();
    await demo.server.start();
    const conversationId = page.url().split('/').at(-1)!;
    const bodies = ['Dans le sommeil, un', 'Dans le sommeil, deux', 'Dans le sommeil, trois'];
    for (const body of bodies) await ask(other.page, 'send', { id: crypto.randomUUID(), conversationId, body });
    await device.send('Debugger.resume');
    await messageWith(page, bodies[2]!).waitFor();
    expect(await shown(page, 'Dans le sommeil')).toEqual(bodies);
  });

  async function userId(name: string): Promise<string> {
    const user = demo.server.db.selectFrom('user').select('id').where('email', '=', `${name}@jules-verne.example`);
    return (await user.executeTakeFirstOrThrow()).id;
  }
});
