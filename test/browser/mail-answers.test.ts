import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerAddress, bring, domain } from '../support/mails-in.ts';
import { freePort } from '../support/server.ts';
import { newSmtp, type Smtp } from '../support/smtp.ts';
import { until } from '../support/until.ts';
import { demoServer } from './demo-server.ts';
import type { DemoServer } from './demo-server.ts';
import { overflow, photograph, seriousIn } from './looking.ts';
import { openBrowser, signedIn } from './person.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1280, height: 900 } };

describe('what is answered by mail, and written by an admin', () => {
  let [server, browser, smtp, port] = [{} as DemoServer, {} as Browser, {} as Smtp, 0];
  beforeAll(async () => {
    [smtp, port] = [await newSmtp(), await freePort()];
    server = await demoServer({
      PREAU_SMTP_URL: smtp.url,
      PREAU_MAIL_FROM: 'Préau <preau@jules-verne.example>',
      PREAU_MAIL_IN_DOMAIN: domain,
      PREAU_MAIL_IN_PORT: String(port),
    });
    await server.db.updateTable('user').set({ firstSignedInAt: new Date() }).execute();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server[Symbol.asyncDispose]();
    await smtp[Symbol.asyncDispose]();
  });

  const isFit = async (page: Page) => expect([await overflow(page), await seriousIn(page)]).toEqual([0, []]);

  test('[MAIL33] what somebody answers by mail stands in the conversation at once, for whoever has it open', async () => {
    const from = 'parent@jules-verne.example';
    const { id } = await server.db
      .selectFrom('conversation')
      .innerJoin('participant as teacher', 'teacher.conversationId', 'conversation.id')
      .innerJoin('user as u', 'u.id', 'teacher.userId')
      .innerJoin('participant as parent', 'parent.conversationId', 'conversation.id')
      .innerJoin('user as p', 'p.id', 'parent.userId')
      .select('conversation.id')
      .where('u.email', '=', 'teacher@jules-verne.example')
      .where('p.email', '=', from)
      .where('conversation.kind', '=', 'direct')
      .executeTakeFirstOrThrow();
    const path = `/fr/teachers/messagerie/${id}`;
    await using teacher = await signedIn(browser, server.origin, 'teacher@jules-verne.example', { ...desktop, path });
    const { page } = teacher;
    await page.locator('textarea').fill('Viendrez-vous à la sortie ?');
    await page.keyboard.press('Enter');
    const planned = () => server.db.selectFrom('email').select('id').where('conversationId', '=', id).execute();
    await until(async () => (await planned()).length > 0, { withinMs: 30_000 });
    await server.db.updateTable('email').set({ dueAt: new Date() }).where('conversationId', '=', id).execute();
    const mailed = () => smtp.received.find(({ to, mail }) => to.includes(from) && mail.replyTo);
    await until(() => mailed() !== undefined, { withinMs: 30_000 });
    const to = answerAddress(mailed()!);
    const body = 'Oui, avec plaisir.\r\n\r\nLe 30 nov. 2026 à 10:00, Préau a écrit :\r\n> cité';
    const head = `From: ${from}\r\nTo: ${to}\r\nMessage-ID: <play@phone.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n`;
    expect((await bring(port, { from, to }, head + body)).code).toBe(250);
    await page.locator('[role=log]').getByText('Oui, avec plaisir.', { exact: true }).waitFor();
    await photograph(page, 'mails/answered-fr-desktop');
    expect(teacher.complaints).toEqual([]);
  });

  test('[CLIENT285] [CLIENT286] [CLIENT287] an admin writes a mail to families, sees to how many it goes and how far it is', async () => {
    const path = '/fr/admin/mails';
    await using admin = await signedIn(browser, server.origin, 'admin@jules-verne.example', { ...desktop, path });
    const { page } = admin;
    await page.getByRole('link', { name: 'Écrire un e-mail' }).click();
    const families = page.getByLabel('Ajouter un groupe…').getByRole('option', { name: /^Familles de/ });
    await families.first().waitFor({ state: 'attached' });
    await page.getByLabel('Ajouter un groupe…').selectOption(await families.first().getAttribute('value'));
    await page.getByText(/^Partira à \d+ personnes/).waitFor();
    await page.getByRole('textbox', { name: 'Objet' }).fill('Grève lundi');
    await page.getByRole('textbox', { name: 'Texte' }).fill('Bonjour,\n\nl’école sera fermée lundi.');
    await isFit(page);
    await photograph(page, 'mails/write-fr-desktop');
    await page.reload();
    await page.getByText(/^Partira à \d+ personnes/).waitFor();
    expect(await page.getByRole('textbox', { name: 'Objet' }).inputValue()).toBe('Grève lundi');
    await page.getByRole('button', { name: 'Envoyer l’e-mail' }).click();
    await page.getByText(/^L’e-mail part à \d+ personnes/).waitFor();
    await page.getByRole('heading', { name: 'Grève lundi' }).waitFor();
    await until(() => smtp.received.some(({ mail }) => mail.subject === 'Grève lundi'), { withinMs: 30_000 });
    await page.getByText('Pas envoyés : 0').waitFor();
    await isFit(page);
    await photograph(page, 'mails/written-fr-desktop');
    await using pocket = await signedIn(browser, server.origin, 'admin@jules-verne.example', {
      ...phone,
      path: '/ar/admin/mails/new',
    });
    await pocket.page.getByRole('heading', { name: 'Grève lundi' }).waitFor();
    await isFit(pocket.page);
    await photograph(pocket.page, 'mails/written-ar-phone');
    expect([...admin.complaints, ...pocket.complaints]).toEqual([]);
  });
});
