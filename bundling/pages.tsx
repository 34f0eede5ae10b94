import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Plugin, Rollup } from 'vite';
import { OutlinePage } from '../src/client/layout/outline.tsx';
import { BlankPage } from '../src/client/layout/splash.tsx';
import { directionOf, locales } from '../src/shared/locales.ts';
import type { Locale } from '../src/shared/locales.ts';
import { outlines, placeOf } from '../src/shared/places.ts';
import type { Outline, Place } from '../src/shared/places.ts';

/** What a page needs beside the entry (src/client/areas.ts), asked for by the page itself: it would else be asked for when that has come. */
const needs: Record<Outline, readonly string[]> = {
  entrance: ['session/sign-in.tsx', 'i18n/LOCALE/entrance.ts'],
  home: ['signed-in.tsx', 'home/home-page.tsx', 'i18n/LOCALE/inside.ts'],
  messages: ['signed-in.tsx', 'home/chat-page.tsx', 'i18n/LOCALE/inside.ts'],
  conversation: ['signed-in.tsx', 'home/chat-page.tsx', 'i18n/LOCALE/inside.ts'],
};

/** Writes one page for each outline and language, `pages/fr/home.html`: it paints before any script has come, in its direction, and asks at once for all that it needs. */
export function pages(): Plugin {
  return {
    name: 'preau:pages',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { server, originalUrl = '' }) => (server ? withOutline(html, placeOf(originalUrl)) : html),
    },
    writeBundle: ({ dir = '' }, bundle) => writePages(resolve(dir), bundle),
  };
}

function writePages(directory: string, bundle: Rollup.OutputBundle): void {
  const index = join(directory, 'index.html');
  const html = readFileSync(index, 'utf8');
  for (const locale of locales) {
    for (const outline of outlines) {
      const file = join(directory, 'pages', locale, `${outline}.html`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, withPreloads(withOutline(html, { locale, outline }), filesFor({ locale, outline }, bundle)));
    }
  }
  writeFileSync(index, withOutline(html, null));
}

function withOutline(html: string, place: Place | null): string {
  const { locale, outline }: { locale: Locale; outline?: Outline } = place ?? { locale: 'fr' };
  const root = renderToStaticMarkup(outline ? <OutlinePage outline={outline} /> : <BlankPage />);
  return html
    .replace(/<html lang="\w+" dir="\w+">/, `<html lang="${locale}" dir="${directionOf(locale)}">`)
    .replace('<div id="root"></div>', `<div id="root">${root}</div>`);
}

function withPreloads(html: string, files: string[]): string {
  const links = files
    .filter((file) => !html.includes(file))
    .map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`);
  const session = '<link rel="preload" as="fetch" crossorigin href="/session">';
  return html.replace('</head>', `${[session, ...links].join('\n    ')}\n  </head>`);
}

/** The chunks of these modules, and what they import before they run. */
function filesFor({ locale, outline }: Place, bundle: Rollup.OutputBundle): string[] {
  const modules = ['i18n/LOCALE/always.ts', ...needs[outline]].map(
    (name) => `/src/client/${name.replace('LOCALE', locale)}`,
  );
  const found = new Set<string>();
  const add = (file: string) => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || found.has(file)) return;
    found.add(file);
    chunk.imports.forEach(add);
  };
  for (const name of modules) {
    const chunk = Object.values(bundle).find(
      (one) => one.type === 'chunk' && one.moduleIds.some((id) => id.endsWith(name)),
    );
    if (!chunk) throw new Error(`The build has no chunk with ${name}, which bundling/pages.tsx names.`);
    add(chunk.fileName);
  }
  return [...found];
}
