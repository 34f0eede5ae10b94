import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { closedNow } from '../support/closed-now.ts';
import { bubble, openWith, say } from './chat.ts';
import { overflow, seriousIn } from './looking.ts';
import { word } from './message.ts';
import { openDemo } from './open-demo.ts';
import { ask } from './person.ts';

const photographs = 'test-results/tell-now';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1280, height: 800 } };
const labels = { fr: 'Prévenir maintenant', ar: 'التنبيه الآن' };
const sent = { fr: 'Votre dernier message a été signalé sans attendre.', ar: 'نُبِّه إلى آخر رسالة منك دون انتظار.' };

const sentBubble = (page: Page, text: string) =>
  bubble(page, text).and(page.locator('[data-state=sent], [data-state=read]'));
const number = async (page: Page) => Number(/^\((\d+)\)/.exec(await page.title())?.[1] ?? 0);
const told = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

describe('after the hours of the school', () => {
  const demo = openDemo();
  beforeAll(async () => {
    await using office = await demo.at('admin', '/fr/admin');
    const school = demo.server.db.selectFrom('establishment').where('name', 'like', '%Jules-Verne%');
    const { id: establishmentId, revision } = await school
      .select(['id', 'settingsRevision as revision'])
      .executeTakeFirstOrThrow();
    const settings = { hours: closedNow(), urgentAnnouncements: { teacher: true } };
    await ask(office.page, 'admin.setSettings', { establishmentId, revision, settings });
  });

  async function tellNow(page: Page, locale: 'fr' | 'ar'): Promise<void> {
    await page.getByRole('button', { name: labels[locale] }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: labels[locale] }).click();
    await told(page, sent[locale]).waitFor();
  }

  test('[CLIENT305] [CLIENT306] a teacher has a parent told of one message at once, whose page is silent of the others; a parent may not', async () => {
    await using writer = await demo.at('teacher', '/fr/teachers/messagerie', desktop);
    await openWith(writer.page, 'Aurélie Moreau-Traoré');
    await using reader = await demo.at('parent', '/fr/parents', desktop);
    await reader.page.locator('[data-connection=connected]').first().waitFor();
    await reader.page.keyboard.press('Shift');
    const before = await number(reader.page);
    const [quiet, urgent] = [word('Bonne soirée'), word('Sortie annulée')];
    await say(writer.page, quiet);
    await reader.page.waitForFunction((count) => document.title.startsWith(`(${count}) `), before + 1);
    await say(writer.page, urgent);
    await sentBubble(writer.page, urgent).waitFor();
    await reader.page.waitForFunction((count) => document.title.startsWith(`(${count}) `), before + 2);
    expect(await told(reader.page, quiet).count()).toBe(0);
    await tellNow(writer.page, 'fr');
    await told(reader.page, urgent).waitFor();
    expect(await told(reader.page, quiet).count()).toBe(0);
    await writer.page.reload();
    await told(writer.page, sent.fr).waitFor();
    await reader.page.goto('/fr/parents/messagerie');
    await openWith(reader.page, 'Agnès Berthelot');
    const answer = word('Merci');
    await say(reader.page, answer);
    await bubble(reader.page, answer).waitFor();
    await told(reader.page, 'recevra une notification').waitFor();
    expect(await reader.page.getByRole('button', { name: labels.fr }).count()).toBe(0);
    expect([writer.complaints, reader.complaints]).toEqual([[], []]);
  });

  test.each([
    { locale: 'fr', colorScheme: 'light', size: desktop },
    { locale: 'ar', colorScheme: 'dark', size: phone },
  ] as const)(
    '[CLIENT305] the line in $locale, $colorScheme, is whole, and axe finds nothing serious',
    async (look) => {
      const { locale, colorScheme, size } = look;
      const options = { ...size, colorScheme, reducedMotion: 'reduce' } as const;
      await using writer = await demo.at('teacher', `/${locale}/teachers/messagerie`, options);
      const { page } = writer;
      await openWith(page, 'Aurélie Moreau-Traoré');
      const box = page.locator('footer').getByRole('textbox');
      await box.fill(word('Sortie annulée'));
      await box.press('Control+Enter');
      const photograph = (what: string) =>
        page.screenshot({ path: `${photographs}/${locale}-${size.viewport.width}-${what}.png` });
      await page.getByRole('button', { name: labels[locale] }).waitFor();
      await photograph('offered');
      expect([await overflow(page), await seriousIn(page)]).toEqual([0, []]);
      await page.getByRole('button', { name: labels[locale] }).click();
      await page.getByRole('alertdialog').waitFor();
      await photograph('asked');
      expect(await seriousIn(page)).toEqual([]);
      await page.getByRole('alertdialog').getByRole('button', { name: labels[locale] }).click();
      await told(page, sent[locale]).waitFor();
      await photograph('told');
      expect([await overflow(page), writer.complaints]).toEqual([0, []]);
    },
  );
});
