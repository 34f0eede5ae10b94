import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export function readPage(path: string): string {
  return readFileSync(`${root}/${path}`, 'utf8');
}

/** A fenced block, and the path in bold code on the line before it, if there is one. */
export type Block = { language: string; path: string | undefined; code: string };

export function blocksOf(page: string): Block[] {
  const fences = page.matchAll(/(?:^\*\*`([^`\n]+)`\*\*[^\n]*\n\n?)?^```(\w*)\n([\s\S]*?)^```$/gm);
  return [...fences].map(([, path, language = '', code = '']) => ({ language, path, code }));
}

/** The rows below the head of the table that has this word first in its head, cells trimmed. */
export function tableOf(page: string, firstHead: string): string[][] {
  const lines = page.split('\n');
  const head = lines.findIndex((line) => cellsOf(line)[0] === firstHead);
  const rows: string[][] = [];
  for (const line of lines.slice(head + 2)) {
    if (head < 0 || !line.startsWith('|')) break;
    rows.push(cellsOf(line));
  }
  return rows;
}

/** A bar within a cell is written `\|`. */
function cellsOf(line: string): string[] {
  if (!line.startsWith('|')) return [];
  const cells = line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/);
  return cells.map((cell) => cell.trim().replaceAll('\\|', '|'));
}
