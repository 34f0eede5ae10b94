import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { log, rowOf } from './chat.ts';
import { overflow, seriousIn } from './looking.ts';
import { acts, messageWith } from './message.ts';
import { openDemo } from './open-demo.ts';
import { ask } from './person.ts';

const title = '6e B : les informations de la classe';
const text = 'Lecture suivie';
const [reader, other] = ['Aurélie Moreau-Traoré', 'Noé Moreau-Traoré'];
const wide = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const reactions = (page: Page) => page.getByRole('dialog', { name: 'Réactions' });
const chip = (page: Page) => messageWith(page, text).getByRole('button', { name: /👍/ });
const isCounted = (page: Page, count: number) =>
  messageWith(page, text)
    .getByRole('button', { name: new RegExp(`👍 ?${count}`) })
    .waitFor();

describe('reactions to an announcement', () => {
  const demo = openDemo();

  async function open(page: Page) {
    await rowOf(page, title).first().click();
    await log(page).locator('[data-message]').first().waitFor();
    await messageWith(page, text).waitFor();
  }

  async function allow(page: Page) {
    const answer = await page.context().request.get('/trpc/admin.settings?input=%7B%22json%22%3A%7B%7D%7D');
    const { result } = (await answer.json()) as { result: { data: { json: { revision: number } } } };
    const { revision } = result.data.json;
    await ask(page, 'admin.setSettings', { revision, settings: { announcementReactions: true } });
  }

  async function react(page: Page) {
    await messageWith(page, text).focus();
    await page.keyboard.press('Enter');
    await acts(page).getByRole('button', { name: '👍' }).click();
  }

  test('[CLIENT136] [MSG35] [MSG36] [MSG37] where its school allows them its author is told of each by name, and who reads it how many there are and nothing of whom', async () => {
    await using admin = await demo.at('admin', '/fr/admin');
    await using author = await demo.at('teacher', '/fr/teachers/annonces', wide);
    await using one = await demo.at('parent', '/fr/parents/annonces', wide);
    await using two = await demo.at('student', '/fr/students/annonces', phone);
    const told: string[] = [];
    two.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => told.push(payload.toString())));
    two.page.on(
      'response',
      (response) =>
        void response.text().then(
          (body) => told.push(body),
          () => undefined,
        ),
    );
    await two.page.reload();
    for (const { page } of [author, one, two]) await open(page);
    await messageWith(one.page, text).focus();
    await one.page.keyboard.press('Enter');
    await acts(one.page).getByText('Les réactions ne sont pas autorisées ici.').waitFor();
    await one.page.keyboard.press('Escape');

    await allow(admin.page);
    await one.page.reload();
    await messageWith(one.page, text).waitFor();
    await react(one.page);
    for (const { page } of [one, author, two]) await isCounted(page, 1);
    await chip(author.page).click();
    await reactions(author.page).getByText(reader).waitFor();
    expect(await seriousIn(author.page)).toEqual([]);
    await author.page.keyboard.press('Escape');
    await chip(two.page).tap();
    await reactions(two.page).getByText('Seul le personnel de l’établissement voit qui a réagi.').waitFor();
    expect([await overflow(two.page), await seriousIn(two.page)]).toEqual([0, []]);
    expect(await two.page.locator('body').innerText()).not.toContain(reader);
    await two.page.keyboard.press('Escape');
    await react(two.page);
    for (const { page } of [one, author, two]) await isCounted(page, 2);
    await chip(author.page).click();
    for (const name of [reader, other]) await reactions(author.page).getByText(name).waitFor();
    await react(one.page);
    for (const { page } of [one, two]) await isCounted(page, 1);
    await until(async () => (await reactions(author.page).getByText(reader).count()) === 0);

    // Of all that this device was told of reactions, nothing names whose they are.
    const { id } = await demo.server.db
      .selectFrom('user')
      .select('id')
      .where('email', '=', 'parent@jules-verne.example')
      .executeTakeFirstOrThrow();
    const ofReactions = told.filter((frame) => frame.includes('isMine'));
    expect(ofReactions.length).toBeGreaterThan(0);
    expect(ofReactions.filter((frame) => frame.includes(id) || frame.includes(reader))).toEqual([]);
    expect([...author.complaints, ...one.complaints, ...two.complaints]).toEqual([]);
  });
});
