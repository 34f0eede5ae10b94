import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { followBarColour } from '../../../src/client/installed/bar-colour.ts';
import { theme } from '../../../src/client/theme/theme.ts';

afterEach(() => theme.set('system'));

test('[PWA13] the colour of the browser’s bar follows the theme, and the system where none is chosen', () => {
  const metas = [...readFileSync('index.html', 'utf8').matchAll(/<meta name="theme-color".*\/>/g)].map(
    ([meta]) => meta,
  );
  expect(metas).toHaveLength(2);
  document.head.innerHTML = metas.join('');
  const media = () => [...document.querySelectorAll('meta')].map((meta) => meta.getAttribute('media'));
  const stop = followBarColour();
  const bySystem = ['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)'];
  expect(media()).toEqual(bySystem);
  theme.set('dark');
  expect(media()).toEqual(['not all', 'all']);
  theme.set('light');
  expect(media()).toEqual(['all', 'not all']);
  theme.set('system');
  expect(media()).toEqual(bySystem);
  stop();
});
