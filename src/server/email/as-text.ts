import type { Letter, Line } from './letter.ts';

/** The same letter for whoever reads no pages. */
export function asText({ lines }: Letter): string {
  return `${lines.map(said).join('\n\n')}\n`;
}

function said(line: Line): string {
  if (line.kind === 'quote') return `${line.who}\n${line.text}`;
  if (line.kind === 'item') return `${line.title}\n${line.text}\n${line.href}`;
  return 'href' in line ? `${line.text}\n${line.href}` : line.text;
}
