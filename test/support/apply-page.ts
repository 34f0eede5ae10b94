import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { blocksOf } from './markdown.ts';

/** Does to a copy of the tree what a page says: writes its new files and makes its changes. Returns the paths. */
export function applyPage(page: string, directory: string): string[] {
  const blocks = blocksOf(page).filter(({ path }) => path !== undefined);
  for (const { language, path, code } of blocks) {
    const file = join(directory, path!);
    if (language === 'diff') writeFileSync(file, changed(readFileSync(file, 'utf8'), code, path!));
    else if (existsSync(file)) throw new Error(`${path} is there already.`);
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, code);
    }
  }
  return blocks.map(({ path }) => path!);
}

/** What a hunk (they are separated by `@@`) says was there must be there once. */
function changed(text: string, diff: string, path: string): string {
  return diff.split(/^@@\n/m).reduce((before, hunk) => {
    const lines = hunk.split('\n').slice(0, -1);
    const old = linesOf(lines, ' -');
    if (before.split(old).length !== 2) throw new Error(`${path} does not hold this once:\n${old}`);
    return before.replace(old, () => linesOf(lines, ' +'));
  }, text);
}

function linesOf(lines: string[], marks: string): string {
  const kept = lines.filter((line) => marks.includes(line.charAt(0)));
  return kept.map((line) => `${line.slice(1)}\n`).join('');
}
