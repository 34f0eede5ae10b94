import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Plugin, Rollup } from 'vite';
import { OutlinePage } from '../src/client/layout/outline.tsx';
import { BlankPage } from '../src/client/layout/splash.tsx';
import { needs, parts } from '../src/client/parts.ts';
import { directionOf, locales } from '../src/shared/locales.ts';
import type { Locale } from '../src/shared/locales.ts';
import { outlines, placeOf } from '../src/shared/places.ts';
import type { Outline, Place } from '../src/shared/places.ts';

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
      const page = withInstallable(withOutline(html, { locale, outline }), locale);
      writeFileSync(file, withPreloads(page, filesFor({ locale, outline }, bundle)));
    }
  }
  writeFileSync(index, withInstallable(withOutline(html, null), 'fr'));
}

/** What bundling/installable.ts writes. */
function withInstallable(html: string, locale: Locale): string {
  const links = [
    `<link rel="manifest" href="/manifests/${locale}.webmanifest">`,
    '<link rel="apple-touch-icon" href="/icons/apple-touch.png">',
  ];
  return html.replace('</head>', `${links.join('\n    ')}\n  </head>`);
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

/** The chunks of what a page needs beside the entry, and what they import before they run. The page itself asks for them: they would else be asked for when the entry has come. */
function filesFor({ locale, outline }: Place, bundle: Rollup.OutputBundle): string[] {
  const needed = needs[outline];
  const files = [
    ...[...needed.words, ...(needed.ownWords ?? [])].map((words) => `i18n/${locale}/${words}.ts`),
    ...needed.parts.map((part) => parts[part]),
  ];
  const found = new Set<string>();
  const add = (file: string) => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || found.has(file)) return;
    found.add(file);
    chunk.imports.forEach(add);
  };
  for (const name of files) {
    const chunk = Object.values(bundle).find(
      (one) => one.type === 'chunk' && one.moduleIds.some((id) => id.endsWith(`/src/client/${name}`)),
    );
    if (!chunk) throw new Error(`The build has no chunk with ${name}, which src/client/parts.ts names.`);
    add(chunk.fileName);
  }
  return [...found];
}
