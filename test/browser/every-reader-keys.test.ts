import { beforeAll, describe, expect, test } from 'vitest';
import { everyScreen, throughAll } from './every-screen.ts';
import type { Seen } from './every-screen.ts';
import { openDemo } from './open-demo.ts';
import type { Options } from './person.ts';
import { walk } from './walk.ts';

const viewport = { width: 1280, height: 720 };
const windows: Record<string, Options> = {
  'a desktop': { viewport },
  'a desktop with colours of its own': { viewport, forcedColors: 'active' },
  'a window at 400 %': { viewport: { width: 320, height: 256 } },
};

describe('whoever has no pointer', () => {
  const demo = openDemo();
  let seen: Seen[] = [];
  beforeAll(async () => {
    seen = await everyScreen(demo);
  });

  test.each(Object.entries(windows))(
    '[CLIENT224] [CLIENT105] goes on %s by Tab to all that can be used, sees each time where they are, and comes out again',
    async (_, options) => {
      const wrong: Record<string, string[]> = {};
      let walked = 0;
      const complaints = await throughAll(demo, seen, 'fr', options, async (page, name) => {
        const { pathname } = new URL(page.url());
        const { steps, ends, missed } = await walk(page);
        walked += steps.length;
        const found = [
          ...(ends ? [] : ['there is no end to it']),
          ...missed.map((one) => `cannot be reached: ${one}`),
          ...steps.flatMap(({ words, url, isSeen, hasMark }) => [
            ...(isSeen ? [] : [`${words} is covered, or beside the screen`]),
            ...(hasMark ? [] : [`${words} does not show that it has the focus`]),
            ...(url === pathname ? [] : [`${words} leads to ${url} by the focus alone`]),
          ]),
        ];
        if (found.length > 0) wrong[name] = found;
      });
      expect(wrong).toEqual({});
      expect(walked).toBeGreaterThan(300);
      expect(complaints).toEqual([]);
    },
    300_000,
  );
});
