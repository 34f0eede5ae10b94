import type { Letter, Line } from './letter.ts';

/** The same letter for whoever reads no pages. */
export function asText({ lines }: Letter): string {
  return `${lines.map(said).join('\n\n')}\n`;
}

function said(line: Line): string {
  return line.kind === 'link' ? `${line.text}\n${line.href}` : line.text;
}
