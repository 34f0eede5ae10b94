import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyPage } from '../support/apply-page.ts';
import { readPage, root } from '../support/markdown.ts';
import { temporaryDirectory, typeCheck } from '../support/type-check.ts';

const tree = [
  'src',
  'migrations',
  'bench',
  'bundling',
  'examples',
  'docs/rules.md',
  'docs/events.md',
  'test',
  'tsconfig.json',
];

test('what the page about extending says can be done as it stands, and compiles', { timeout: 120_000 }, async () => {
  using copy = temporaryDirectory();
  for (const path of tree) cpSync(join(root, path), join(copy.path, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy.path, 'node_modules'), 'junction');
  expect(applyPage(readPage('docs/extending.md'), copy.path)).toContain('src/server/conversations/set-note.ts');
  // An error of the test's own, so that the compiler is seen to look.
  writeFileSync(join(copy.path, 'src/wrong.ts'), 'export const wrong: number = "";\n');
  expect(await typeCheck(copy.path)).toMatch(/^[^\n]*src\/wrong\.ts\(1,14\): error TS2322:[^\n]*\n$/);
});
