import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ESTree, Plugin } from 'vite';

const library = 'lucide-react';

/**
 * Lets each file import its icons from their own files: by way of the list of all icons, whatever a page imports one of would count as
 * importing every icon of the app, and the first page would carry them all (chunks.ts).
 */
export function icons(): Plugin {
  const files = iconFiles();
  const importOf = (specifier: ESTree.ImportDeclarationSpecifier) => {
    const icon = iconOf(specifier);
    const file = files.get(icon);
    if (!file) throw new Error(`There is no icon called ${icon}.`);
    return `import ${specifier.local.name} from '${library}/icons/${file}';`;
  };
  const withFiles = (code: string, { start, end, specifiers }: ESTree.ImportDeclaration) =>
    code.slice(0, start) + specifiers.map(importOf).join('') + code.slice(end);
  return {
    name: 'preau:icons',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/client\/.*\.tsx?$/, code: library },
      // From the last to the first, so that the places of those before it stay what they are. Types are gone by now.
      handler(code) {
        return { code: this.parse(code).body.filter(isOfLibrary).toReversed().reduce(withFiles, code), map: null };
      },
    },
  };
}

/**
 * Makes each icon no more than what is drawn. Its parts are keyed by their places: the library's keys are chance letters, which no
 * compression makes shorter. Its names would be classes that nothing here asks for. All of it would be a kilobyte and a half of a first visit.
 */
export function drawings(): Plugin {
  return {
    name: 'preau:drawings',
    apply: 'build',
    transform: {
      filter: { id: /\/lucide-react\/dist\/esm\/icons\/[\w-]+\.mjs$/ },
      handler(code) {
        return { code: drawingOf(code), map: null };
      },
    },
  };
}

function drawingOf(code: string): string {
  let place = 0;
  return code
    .replaceAll(/\bkey: "\w+"/g, () => `key: "${place++}"`)
    .replace(/^  name: "[\w-]+",\n/m, '')
    .replace(/,\n  aliases: \[[^\]]*\]/, '')
    .replace(/^__iconData\.node;$/m, '');
}

function isOfLibrary(node: ESTree.Program['body'][number]): node is ESTree.ImportDeclaration {
  return node.type === 'ImportDeclaration' && node.source.value === library;
}

/** `House`, or `X` in `X as Close`. */
function iconOf(specifier: ESTree.ImportDeclarationSpecifier): string {
  if (specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier') return specifier.imported.name;
  throw new Error(`Icons are imported by their names from ${library}: all of them at once would be in the first page.`);
}

/** By the names that the library's list gives each: some have several. */
function iconFiles(): Map<string, string> {
  const entry = createRequire(import.meta.url).resolve(`${library}/package.json`);
  const list = readFileSync(join(dirname(entry), 'dist/esm/lucide-react.mjs'), 'utf8');
  const lines = list.matchAll(/export \{([^}]*)\} from '\.\/icons\/([\w-]+)\.mjs'/g);
  return new Map(
    [...lines].flatMap(([, names = '', file = '']) =>
      [...names.matchAll(/default as (\w+)/g)].map(([, name = '']) => [name, file] as const),
    ),
  );
}
