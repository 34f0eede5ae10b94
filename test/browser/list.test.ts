import { describe, expect, test } from 'vitest';
import { cutOff } from './looking.ts';
import { openDemo } from './open-demo.ts';

describe('the list of the conversations', () => {
  const demo = openDemo();

  test.each([
    ['fr', 390, 'Parent de'],
    ['fr', 1_280, 'Parent de'],
    ['ar', 390, 'ولي أمر'],
    ['ar', 1_280, 'ولي أمر'],
  ] as const)(
    '[FAMILY3] [CLIENT80] says in %s at %i px whose parent somebody is, with their class and nothing cut off, in rows as high as the others',
    async (locale, width, words) => {
      const viewport = { width, height: 844 };
      await using teacher = await demo.at('teacher', `/${locale}/teachers/messagerie`, { viewport });
      const { page } = teacher;
      const rows = page.locator('[data-conversation]');
      const kin = rows.locator('bdi').filter({ hasText: words });
      await kin.filter({ hasText: '6e B' }).nth(1).waitFor();
      expect(await kin.count()).toBe(2);
      expect(await cutOff(kin)).toEqual([]);
      const heights = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
      expect([Math.min(...heights) >= 68, Math.max(...heights) <= 72]).toEqual([true, true]);
      expect(teacher.complaints).toEqual([]);
    },
  );
});
