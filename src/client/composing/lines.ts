import type { Change, Selected } from './change.ts';

const starts = {
  list: { has: /^\s*[-*•] /, put: () => '- ' },
  numbers: { has: /^\s*\p{Nd}+[.)] /u, put: (index: number) => `${index + 1}. ` },
  quote: { has: /^> ?/, put: () => '> ' },
};

/** Makes the lines that the selection touches those of a list or a quote, or, where all of them are, no longer. */
export function markLines({ text, from, to }: Selected, kind: keyof typeof starts): Change {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', Math.max(to - (to > from && text[to - 1] === '\n' ? 1 : 0), start));
  const end = next < 0 ? text.length : next;
  const { has, put } = starts[kind];
  const lines = text.slice(start, end).split('\n');
  const written = lines.filter((line) => line.trim() !== '');
  const isMarked = written.length > 0 && written.every((line) => has.test(line));
  let count = 0;
  const changed = lines.map((line) => {
    if (isMarked) return line.replace(has, '');
    return line.trim() === '' && lines.length > 1 ? line : put(count++) + line;
  });
  const marked = changed.join('\n');
  const caret = start + marked.length;
  return { from: start, to: end, text: marked, select: from === to ? [caret, caret] : [start, caret] };
}
