import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { composer, log, rowOf } from './chat.ts';
import { overflow, seriousIn } from './looking.ts';
import { acts, messageWith, word } from './message.ts';
import { openDemo } from './open-demo.ts';

const parent = 'Aurélie Moreau-Traoré';
const messages = '/fr/teachers/messagerie';
const planned = 'Envois prévus';
const notePlanned = (page: Page) => page.getByRole('button', { name: /^1 message partira plus tard/ });

describe('all that a message can be', () => {
  const demo = openDemo();

  test('[CLIENT119] [CLIENT110] [CLIENT112] [CLIENT162] [CONV25] with a finger alone it answers, says what it said before, waits for its time and stays a draft, at 390 px', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    await using person = await demo.at('teacher', messages, phone);
    const { page } = person;
    const send = page.getByRole('button', { name: 'Envoyer', exact: true });
    await rowOf(page, parent).first().tap();
    await log(page).locator('[data-message]').first().waitFor();
    const [text, answer] = [word('Au doigt'), word('Réponse')];
    await composer(page).tap();
    await page.keyboard.type(text);
    await send.tap();
    const doTo = async (said: string, act: string) => {
      await messageWith(page, said).getByRole('button', { name: 'Actions du message' }).tap();
      await acts(page).getByRole('button', { name: act, exact: true }).tap();
    };
    await doTo(text, 'Répondre');
    await page.getByRole('group', { name: 'Réponse à votre message' }).waitFor();
    await composer(page).tap();
    await page.keyboard.type(answer);
    await send.tap();
    const answering = log(page).getByRole('article').filter({ hasText: answer }).last();
    await answering.getByRole('button', { name: /En réponse à/ }).waitFor();
    await doTo(answer, 'Modifier');
    await composer(page).fill(`${answer} encore`);
    await page.getByRole('button', { name: 'Enregistrer la modification' }).tap();
    await answering.getByRole('button', { name: /Voir ce qui était écrit|modifié/ }).tap();
    const versions = page.getByRole('dialog', { name: 'Ce que disait ce message' });
    await versions.getByText(answer, { exact: true }).waitFor();
    expect([await overflow(page), await seriousIn(page)]).toEqual([0, []]);
    await versions.getByRole('button', { name: 'Fermer' }).tap();

    const later = word('Plus tard');
    await composer(page).tap();
    await page.keyboard.type(later);
    await page.getByRole('button', { name: 'Mise en forme' }).tap();
    await page.getByRole('button', { name: 'Envoyer plus tard' }).locator('visible=true').tap();
    await page.getByRole('menuitem', { name: /^Dans une heure/ }).tap();
    await notePlanned(page).tap();
    const dialog = page.getByRole('dialog', { name: planned });
    await dialog.getByText(later).waitFor();
    expect([await overflow(page), await seriousIn(page)]).toEqual([0, []]);
    await dialog.getByRole('button', { name: 'Reprendre' }).tap();
    await until(async () => (await composer(page).inputValue()) === later);
    await page.getByRole('button', { name: 'Options de la conversation' }).tap();
    await page.getByRole('menuitem', { name: /pingler/ }).tap();
    await page.getByRole('button', { name: 'Retour' }).first().tap();
    await rowOf(page, parent).first().getByText(later).waitFor();
    await rowOf(page, parent).first().tap();
    await until(async () => (await composer(page).inputValue()) === later);
    expect(person.complaints).toEqual([]);
  });
});
