import { expect, test } from 'vitest';
import type { Format } from '../../../src/client/composing/change.ts';
import { formatted } from '../../../src/client/composing/format.ts';
import { blocksOf } from '../../../src/client/formatting/blocks.ts';
import { findAddresses } from '../../../src/client/messages/address-finder.ts';

/** `[` and `]` stand around what is selected, before and after; `|` is a caret. */
function after(marked: string, format: Format): string {
  const text = marked.replace(/[⟦⟧|]/g, '');
  const from = Math.max(marked.indexOf('⟦'), marked.indexOf('|'));
  const to = marked.includes('⟧') ? marked.indexOf('⟧') - 1 : from;
  const { select, ...change } = formatted({ text, from, to }, format);
  const whole = text.slice(0, change.from) + change.text + text.slice(change.to);
  const [start, end] = select;
  if (start === end) return `${whole.slice(0, start)}|${whole.slice(start)}`;
  return `${whole.slice(0, start)}⟦${whole.slice(start, end)}⟧${whole.slice(end)}`;
}

test.each([
  ['bold', 'un ⟦mot⟧ ici', 'un **⟦mot⟧** ici'],
  ['bold', 'un **⟦mot⟧** ici', 'un ⟦mot⟧ ici'],
  ['bold', 'un ⟦**mot**⟧ ici', 'un ⟦mot⟧ ici'],
  ['bold', 'un m|ot ici', 'un **⟦mot⟧** ici'],
  ['bold', 'un mot|', 'un **⟦mot⟧**'],
  ['bold', 'un ⟦mot ⟧ici', 'un **⟦mot⟧** ici'],
  ['bold', 'inter⟦nation⟧al', '**⟦international⟧**'],
  ['bold', 'و⟦الكتاب⟧ هنا', '**⟦والكتاب⟧** هنا'],
  ['bold', '|', '**|**'],
  ['bold', 'un |', 'un **|**'],
  ['bold', '⟦un\n\ndeux⟧', '⟦**un**\n\n**deux**⟧'],
  ['italic', '**⟦mot⟧**', '**_⟦mot⟧_**'],
  ['italic', '_⟦mot⟧_', '⟦mot⟧'],
  ['strike', '⟦a⟧', '~~⟦a⟧~~'],
  ['code', 'taper ⟦npm test⟧', 'taper `⟦npm test⟧`'],
  ['code', '⟦a\nb⟧', '```\n⟦a\nb⟧\n```'],
  ['list', '⟦un\ndeux⟧', '⟦- un\n- deux⟧'],
  ['list', '⟦- un\n- deux⟧', '⟦un\ndeux⟧'],
  ['list', 'avant\nu|n', 'avant\n- un|'],
  ['list', '|', '- |'],
  ['numbers', 'x\n⟦un\n\ndeux⟧', 'x\n⟦1. un\n\n2. deux⟧'],
  ['quote', '⟦un\ndeux⟧\ntrois', '⟦> un\n> deux⟧\ntrois'],
  ['quote', '> u|n', 'un|'],
  ['link', 'voir ⟦le menu⟧', 'voir [le menu](⟦https://⟧)'],
  ['link', '⟦https://a.example⟧', '[|](https://a.example)'],
  ['link', '|', '[|](https://)'],
] as const)('[CLIENT123] %s: %j becomes %j', (format, before, then) => {
  expect(after(before, format)).toBe(then);
});

test('[CLIENT123] what a button marks is read as marked', () => {
  for (const format of ['bold', 'italic', 'strike', 'code'] as const) {
    for (const text of ['l’école', 'inter⟦nation⟧al', '⟦12 €⟧', '⟦مرحبا بكم⟧', '(⟦oui⟧)', '«\u00a0⟦oui⟧\u00a0»']) {
      const marked = text.includes('⟦') ? text : `⟦${text}⟧`;
      const [block] = blocksOf(after(marked, format).replace(/[⟦⟧|]/g, ''), findAddresses);
      const kinds = block?.kind === 'text' ? block.parts.map(({ kind }) => kind) : [];
      expect([marked, kinds.filter((kind) => kind !== 'text')]).toEqual([marked, [expect.any(String)]]);
    }
  }
});
