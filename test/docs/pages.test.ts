import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { demoAccounts, demoPassword } from '../../src/server/demo/people.ts';
import { settings } from '../../src/server/settings.ts';
import { blocksOf, readPage, root, tableOf } from '../support/markdown.ts';

const pages = ['.', 'docs', 'docs/decisions', 'docs/subsystems'].flatMap(markdownIn);

test('the first block of the README is the two commands', () => {
  const [first] = blocksOf(readPage('README.md'));
  expect(first).toMatchObject({ language: 'sh', code: 'npm start\nnpm test\n' });
});

test('[DEMO1] the README names every demo account and their password', () => {
  const accounts = demoAccounts.map(({ email, role, establishment }) => [email, role, establishment]);
  expect(tableOf(readPage('README.md'), 'e-mail')).toEqual(accounts);
  expect(readPage('README.md')).toContain(`Every password is \`${demoPassword}\``);
});

test('the settings are those of the server, with their defaults and sentences', () => {
  const known = Object.entries(settings).map(([name, { shown, sentence }]) => [
    `\`${name}\``,
    shown && `\`${shown}\``,
    sentence,
  ]);
  expect(tableOf(readPage('docs/WEBSOCKET_SETUP.md'), 'setting')).toEqual(known);
});

test('what sets how much is broken on purpose stands in a table, and nothing else does', () => {
  const faults = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const read = faults.flatMap((path) =>
    [...readPage(`test/${path}`).matchAll(/\bflag\('(\w+)'/g)].map(([, name]) => name!),
  );
  const told = tableOf(readPage('CONTRIBUTING.md'), '`PREAU_FAULT_…`').flatMap(([names]) =>
    [...names!.matchAll(/`(\w+)`/g)].map(([, name]) => name!),
  );
  expect(told.toSorted()).toEqual([...new Set(['SEED', ...read])].toSorted());
});

test('every link within the documents leads somewhere', () => {
  expect(pages.length).toBeGreaterThan(10);
  const links = pages.flatMap((page) =>
    [...readPage(page).matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, to]) => `${page} → ${to}`),
  );
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((link) => !existsSync(targetOf(link)))).toEqual([]);
});

test('every file and folder that the documents name is there', () => {
  const named = pages.flatMap((page) =>
    [...proseOf(page).matchAll(/`((?:src|test|scripts|bundling|migrations|examples|docs)\/[\w./-]+)`/g)].map(
      ([, path]) => path!,
    ),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('a file that a document names from the server’s own folder on is there', () => {
  const named = pages.flatMap((page) =>
    [
      ...proseOf(page).matchAll(
        /`((?!(?:src|test|scripts|bundling|migrations|examples|docs|bench|dist)\/)[\w-]+\/[\w./-]+\.ts)`/g,
      ),
    ].map(([, path]) => path!),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(root, 'src/server', path)))).toEqual([]);
});

test('every decision and every subsystem is on the map', () => {
  for (const page of ['docs/decisions', 'docs/subsystems'].flatMap(markdownIn))
    expect(readPage('docs/README.md')).toContain(`(${page.slice(5)})`);
});

function markdownIn(directory: string): string[] {
  const names = readdirSync(join(root, directory)).filter((name) => name.endsWith('.md'));
  return names.map((name) => join(directory, name));
}

function targetOf(link: string): string {
  const [page = '', to = ''] = link.split(' → ');
  return join(root, dirname(page), to);
}

/** Without the blocks of a page, whose files may be those that it tells how to make. */
function proseOf(page: string): string {
  return readPage(page).replace(/(?:^\*\*`[^`]+`\*\*\n\n)?^```[\s\S]*?^```$/gm, '');
}
