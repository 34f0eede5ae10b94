import type { Change, Format, Selected } from './change.ts';
import { markLines } from './lines.ts';
import { wrap } from './wrap.ts';

const marks = { bold: '**', italic: '_', strike: '~~' };

/** What a button of the composer changes, by what is selected. */
export function formatted(selected: Selected, format: Format): Change {
  if (format === 'link') return linked(selected);
  if (format === 'code') return coded(selected);
  return format === 'bold' || format === 'italic' || format === 'strike'
    ? wrap(selected, marks[format])
    : markLines(selected, format);
}

/** Lines of code stand between lines of their own. */
function coded(selected: Selected): Change {
  const { text, from, to } = selected;
  const inside = text.slice(from, to);
  if (!inside.trim().includes('\n')) return wrap(selected, '`');
  const [before, after] = [/(^|\n)$/.test(text.slice(0, from)) ? '' : '\n', /^(\n|$)/.test(text.slice(to)) ? '' : '\n'];
  const code = inside.replace(/^\n+|\n+$/g, '');
  const start = from + before.length + 4;
  return { from, to, text: `${before}\`\`\`\n${code}\n\`\`\`${after}`, select: [start, start + code.length] };
}

/** What is still to be typed is what is selected: the address behind a name, or the name before an address. */
function linked({ text, from, to }: Selected): Change {
  const inside = text.slice(from, to).trim();
  const scheme = 'https://';
  if (/^https?:\/\/\S+$/i.test(inside)) return { from, to, text: `[](${inside})`, select: [from + 1, from + 1] };
  const name = inside.replace(/[[\]\n]/g, ' ');
  const address = from + name.length + 3;
  if (name === '') return { from, to, text: `[](${scheme})`, select: [from + 1, from + 1] };
  return { from, to, text: `[${name}](${scheme})`, select: [address, address + scheme.length] };
}
