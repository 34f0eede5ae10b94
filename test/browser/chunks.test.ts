import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { outlines } from '../../src/shared/places.ts';
import { buildIfStale } from './build-if-stale.ts';

buildIfStale();
const built = 'dist/client/';
const text = (file: string) => readFileSync(built + file, 'utf8');
const chunks = readdirSync(`${built}assets`).filter((name) => name.endsWith('.js'));

/** A chunk, and all that it imports before it runs. */
function withImports(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const [, next] of text(`assets/${name}`).matchAll(/from"\.\/([^"]+)"/g)) withImports(next!, found);
  return found;
}
const namesOf = (files: Iterable<string>) => [...files].map((name) => name.replace(/-[\w-]{8}\.js$/, ''));

test.each(['search-side', 'classes-side', 'transcript-page', 'chat-page', 'home-page'])(
  '[CLIENT42] %s brings along nothing of the panel, nor what opens above pages',
  (part) => {
    const [own, ...others] = chunks.filter((name) => namesOf([name])[0] === part);
    expect(others).toEqual([]);
    const brought = namesOf(withImports(own!));
    expect(brought).toContain('inside');
    expect(brought.filter((name) => ['panel', 'layers', 'layer-kit'].includes(name))).toEqual([]);
  },
);

test('[CLIENT42] what shows the files of a message brings along its own alone, and comes with the first of them', () => {
  const own = chunks.filter((name) => namesOf([name])[0] === 'inside-and-files');
  expect(own).toHaveLength(1);
  expect(text(`assets/${own[0]}`)).toContain('?thumbnail');
  const page = chunks.filter((name) => namesOf([name])[0] === 'chat-page');
  const withPage = withImports(page[0]!);
  expect([...withPage].filter((name) => own.includes(name))).toEqual([]);
  expect([...withImports(own[0]!)].filter((name) => !withPage.has(name))).toEqual(own);
  const naming = outlines.filter((outline) => text(`pages/fr/${outline}.html`).includes(own[0]!));
  // The panel needs what opens above pages at once, and that shows files as well.
  expect(naming).toEqual(['panel']);
});

test('[CLIENT42] no page in front of the panel is sent an icon of the panel alone', () => {
  // Known by a line that each of them draws.
  const ofPanel = [lineOf('scroll-text'), lineOf('ticket')];
  const held = (files: string[]) => ofPanel.filter((icon) => files.some((file) => text(file).includes(icon)));
  expect(held(chunks.map((name) => `assets/${name}`))).toEqual(ofPanel);
  for (const outline of outlines.filter((each) => each !== 'panel')) {
    const page = text(`pages/fr/${outline}.html`);
    const files = [...page.matchAll(/"\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(3);
    expect([outline, held(files)]).toEqual([outline, []]);
  }
});

/** The longest line of an icon, as the library draws it. */
function lineOf(icon: string): string {
  const drawn = readFileSync(`node_modules/lucide-react/dist/esm/icons/${icon}.mjs`, 'utf8');
  const lines = [...drawn.matchAll(/\bd: "([^"]+)"/g)].map(([, line]) => line!);
  return lines.toSorted((a, b) => b.length - a.length)[0]!;
}
