import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { bubble, log, openWith } from './chat.ts';
import { demoServer } from './demo-server.ts';
import type { DemoServer } from './demo-server.ts';
import { ask, openBrowser, signedIn } from './person.ts';

const messages = 420;

describe('[CLIENT16] whoever is at the end while hundreds of messages come', () => {
  let server: DemoServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await demoServer({ PREAU_SENDS_PER_SECOND: '500', PREAU_SENDS_AT_ONCE: '1000' });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.[Symbol.asyncDispose]();
  });
  const at = (who: string, path: string) =>
    signedIn(browser, server.origin, `${who}@jules-verne.example`, {
      path,
      viewport: { width: 1_280, height: 800 },
    });

  test('holds a bounded number of them without a hole, has read them, and reads back what was let go of', async () => {
    await using other = await at('teacher', '/fr/teachers/messagerie');
    await using person = await at('parent', '/fr/parents/messagerie');
    const { page } = person;
    await openWith(page, 'Agnès Berthelot');
    const conversationId = page.url().split('/').at(-1)!;
    for (let number = 1; number <= messages; number++)
      await ask(other.page, 'send', { id: crypto.randomUUID(), conversationId, body: `Envoi n° ${number}.` });
    await bubble(page, `Envoi n° ${messages}.`).waitFor();
    await until(async () => (await seqs(page)).length <= 320);
    const held = await seqs(page);
    const newest = held.at(-1)!;
    expect(held.length).toBeGreaterThanOrEqual(300);
    expect(held).toEqual(from(held[0]!, newest));
    expect(await log(page).evaluate((box) => box.scrollTop)).toBe(0);
    await until(async () => {
      const read = await server.db
        .selectFrom('participant')
        .select('lastReadSeq')
        .where('conversationId', '=', conversationId)
        .execute();
      return read.every(({ lastReadSeq }) => lastReadSeq === newest);
    });

    await until(async () => {
      await log(page).evaluate((box) => void (box.scrollTop = -box.scrollHeight));
      return (await seqs(page))[0] === 1;
    });
    const back = await seqs(page);
    expect(back).toEqual(from(1, back.at(-1)!));
    expect([...person.complaints, ...other.complaints]).toEqual([]);
  });
});

async function seqs(page: Page): Promise<number[]> {
  return log(page)
    .locator('[data-seq]')
    .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset.seq)));
}

function from(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
