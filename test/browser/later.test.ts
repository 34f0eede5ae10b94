import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { bubble, composer, log, openWith, rowOf } from './chat.ts';
import { overflow, photograph, seriousIn } from './looking.ts';
import { isFocused } from './message.ts';
import { openDemo } from './open-demo.ts';
import { later, use, waiting } from './sending-later.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const messages = '/fr/teachers/messagerie';
const staffRoom = 'Équipe pédagogique';
const outing = 'Moulin à papier';

describe('send later', () => {
  const demo = openDemo();

  test('[DEMO9] [CLIENT161] [CLIENT162] [CLIENT164] what is kept for its time is the same in both windows, changed in one, sent at once and heard by those it is for', async () => {
    await using here = await demo.at('teacher', messages);
    await using there = await demo.at('teacher', messages);
    await using parent = await demo.at('parent', '/fr/parents/messagerie');
    for (const { page } of [here, there]) await openWith(page, staffRoom);
    for (const { page } of [here, there]) await use(page);
    await waiting(there.page, /^1 message partira plus tard/).waitFor();
    await openWith(here.page, outing);
    await openWith(there.page, outing);
    await openWith(parent.page, outing);
    await composer(here.page).fill('La clé est à la loge, 15.');
    await later(here.page).click();
    await here.page.getByRole('menuitem', { name: /^Demain/ }).click();
    await here.page.getByText(/^Envoi prévu/).waitFor();
    expect(await composer(here.page).inputValue()).toBe('');
    await waiting(there.page, /^1 message partira plus tard/).click();
    const dialog = there.page.getByRole('dialog', { name: 'Envois prévus' });
    await dialog.getByRole('button', { name: 'Modifier' }).click();
    await dialog.getByRole('textbox', { name: 'Message' }).fill('La clé est à la loge, 10.');
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await dialog.getByText('La clé est à la loge, 10.').waitFor();
    expect(await seriousIn(there.page)).toEqual([]);
    expect(await bubble(parent.page, 'La clé est à la loge').count()).toBe(0);
    await dialog.getByRole('button', { name: 'Envoyer maintenant' }).click();
    await bubble(parent.page, 'La clé est à la loge, 10.').waitFor();
    await waiting(here.page, /partira plus tard/).waitFor({ state: 'detached' });
    await dialog.waitFor({ state: 'detached' });
    expect([...here.complaints, ...there.complaints, ...parent.complaints]).toEqual([]);
  });

  test('[SEND5] [SEND6] [CLIENT163] whose time has come goes by itself, and what is refused then says so in the list and in the conversation', async () => {
    await using person = await demo.at('teacher', messages);
    const { page } = person;
    await openWith(page, outing);
    await use(page);
    for (const text of ['Celui-ci part.', 'Celui-ci non.']) {
      await composer(page).fill(text);
      await later(page).click();
      await page.getByRole('menuitem', { name: /^Dans une heure/ }).click();
      await until(async () => (await composer(page).inputValue()) === '');
    }
    const due = (body: string, author?: string) =>
      demo.server.db
        .updateTable('scheduledMessage')
        .set({ dueAt: new Date(0), ...(author && { authorId: author }) })
        .where('body', '=', body)
        .execute();
    await due('Celui-ci part.');
    await bubble(page, 'Celui-ci part.').waitFor();
    await demo.server.db
      .updateTable('scheduledMessage')
      .set({ replyToId: crypto.randomUUID() })
      .where('body', '=', 'Celui-ci non.')
      .execute();
    await due('Celui-ci non.');
    await waiting(page, /^1 message prévu n’est pas parti/).click();
    const dialog = page.getByRole('dialog', { name: 'Envois prévus' });
    await dialog.getByText('N’est pas parti').waitFor();
    await dialog.getByRole('button', { name: 'Reprendre' }).first().click();
    await page.keyboard.press('Escape');
    await until(async () => (await composer(page).inputValue()) === 'Celui-ci non.');
    await rowOf(page, outing).getByRole('img', { name: 'Message non envoyé' }).waitFor({ state: 'detached' });
    expect(person.complaints).toEqual([]);
  });

  test.each(['fr', 'ar'] as const)(
    '[CLIENT161] on a phone in %s it stands beside the button that sends, opens by the keys and by a finger, and one’s own time is chosen without anything cut off',
    async (locale) => {
      await using person = await demo.at('teacher', `/${locale}/teachers/messagerie`, phone);
      const { page } = person;
      await page.locator('[data-conversation]').first().click();
      await log(page).locator('[data-message]').first().waitFor();
      const footer = page.locator('[data-region=composer]');
      const button = footer.getByRole('button', { name: /Envoyer plus tard|الإرسال لاحقًا/ });
      const send = footer.getByRole('button', { name: /^(?:Envoyer|إرسال)$/ });
      await use(page);
      await button.waitFor();
      const height = (await footer.boundingBox())!.height;
      await footer.getByRole('textbox').fill('x');
      const [own, next] = [(await button.boundingBox())!, (await send.boundingBox())!];
      expect([own.width >= 32, own.height >= 44, (await footer.boundingBox())!.height]).toEqual([true, true, height]);
      expect(locale === 'ar' ? next.x + next.width <= own.x : own.x + own.width <= next.x).toBe(true);
      await photograph(page, `later/box-${locale}-390`);
      await button.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem').first().waitFor();
      await photograph(page, `later/times-${locale}-390`);
      await page.keyboard.press('Escape');
      await until(() => isFocused(button));
      await button.tap();
      await page.getByRole('menuitem').last().tap();
      const dialog = page.getByRole('dialog');
      await dialog.locator('input[type=time]').waitFor();
      expect([await overflow(page), await seriousIn(page)]).toEqual([0, []]);
      const box = (await dialog.boundingBox())!;
      expect(box.x >= 0 && box.x + box.width <= 390).toBe(true);
      expect(person.complaints).toEqual([]);
    },
  );
});
