import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { outlines } from '../../src/shared/places.ts';
import { locales } from '../../src/shared/locales.ts';
import { buildIfStale } from './build-if-stale.ts';

buildIfStale();
const built = 'dist/client';
const text = (file: string) => readFileSync(built + file, 'utf8');
const zipped = (file: string) => gzipSync(readFileSync(built + file), { level: 9 }).length;
const sum = (files: Iterable<string>) => [...files].reduce((all, file) => all + zipped(file), 0);
const named = (page: string) => new Set(Array.from(text(page).matchAll(/"(\/assets\/[^"]+)"/g), ([, file]) => file!));

test('[PWA14] what every page begins with is 110 kB at most', () => {
  const entry = named('/index.html');
  expect([...entry].filter((file) => file.endsWith('.js')).length).toBeGreaterThan(1);
  expect(sum(entry)).toBeLessThanOrEqual(110_000);
});

test.each(locales.flatMap((locale) => ['home', 'messages', 'conversation'].map((outline) => [locale, outline])))(
  '[PWA14] in %s a first visit of %s is 200 kB at most',
  (locale, outline) => {
    const page = `/pages/${locale}/${outline}.html`;
    expect(sum([page, ...named(page)])).toBeLessThanOrEqual(200_000);
  },
);

test('[PWA14] nothing that is fetched later is over 60 kB, and the service worker is 5 kB at most', () => {
  const first = new Set(outlines.flatMap((outline) => [...named(`/pages/fr/${outline}.html`)]));
  const later = readdirSync(`${built}/assets`)
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => `/assets/${name}`)
    .filter((file) => !first.has(file) || /\/(layers|layer-kit|panel)-/.test(file));
  expect(later.length).toBeGreaterThan(20);
  expect(later.map((file) => [file, zipped(file)] as const).filter(([, size]) => size > 60_000)).toEqual([]);
  expect(zipped('/service-worker.js')).toBeLessThanOrEqual(5_000);
});
