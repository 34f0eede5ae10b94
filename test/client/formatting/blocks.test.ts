import { expect, test } from 'vitest';
import { blocksOf } from '../../../src/client/formatting/blocks.ts';
import type { Block } from '../../../src/client/formatting/blocks.ts';
import type { ListItem } from '../../../src/client/formatting/lists.ts';
import type { Inline } from '../../../src/client/formatting/nesting.ts';
import { plainOf } from '../../../src/client/formatting/plain-of.ts';
import { findAddresses } from '../../../src/client/messages/address-finder.ts';

/** What was understood, in one line: `<em>`, `{code}`, `[link → host]`, and blocks after their kind; `¶` where a line was left empty. */
function read(body: string): string {
  return blocksOf(body, findAddresses).map(said).join(' | ');
}
function said(block: Block): string {
  const room = block.apart ? '¶' : '';
  if (block.kind === 'text') return room + inline(block.parts);
  if (block.kind === 'code') return `${room}code ${JSON.stringify(block.text)}`;
  if (block.kind === 'list') return `${room}list ${items(block.items)}`;
  return `${room}quote (${block.blocks.map(said).join(' | ')})`;
}
function items(all: readonly ListItem[]): string {
  return all.map(({ marker, parts, items: below }) => `(${marker} ${inline(parts)}${items(below)})`).join('');
}
function inline(parts: readonly Inline[]): string {
  return parts.map(piece).join('');
}
function piece(part: Inline): string {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'code') return `{${part.text}}`;
  if (part.kind === 'link') return `[${part.text} → ${part.host ?? part.href}]`;
  return `<${part.kind}>${inline(part.parts)}</${part.kind}>`;
}

test.each([
  ['un mot **en gras**, puis', 'un mot <strong>en gras</strong>, puis'],
  ['*en italique* et _aussi_', '<em>en italique</em> et <em>aussi</em>'],
  ['~~barré~~', '<strike>barré</strike>'],
  ['***les deux***', '<strong><em>les deux</em></strong>'],
  ['**gras et *italique***', '<strong>gras et <em>italique</em></strong>'],
  ['*italique et **gras***', '<em>italique et <strong>gras</strong></em>'],
  ['**un** puis **deux**', '<strong>un</strong> puis <strong>deux</strong>'],
  [
    '(**entre parenthèses**) « **guillemets** »',
    '(<strong>entre parenthèses</strong>) « <strong>guillemets</strong> »',
  ],
  ['**Attention !** **Important :** lire', '<strong>Attention !</strong> <strong>Important :</strong> lire'],
  ["l’*Avare*, l'*École*", "l’<em>Avare</em>, l'<em>École</em>"],
  ['⚠️**Attention**⚠️', '⚠️<strong>Attention</strong>⚠️'],
  ['**مهم جدًا**، _غدًا_؟', '<strong>مهم جدًا</strong>، <em>غدًا</em>؟'],
  ['taper `npm *test*` ici', 'taper {npm *test*} ici'],
  ['```js\nconst a = *b*;\n\n  c\n```', 'code "const a = *b*;\\n\\n  c"'],
  ['> cité\n> *encore*\nrépondu', 'quote (cité\n<em>encore</em>) | répondu'],
  ['> un\n> > deux\n> > > trois\n> > > > quatre', 'quote (un | quote (deux | quote (trois\n> quatre)))'],
  ['avant\n\n- un\n- deux\n\naprès', 'avant | ¶list (- un)(- deux) | ¶après'],
  ['1. un\n2. deux **gras**', 'list (1. un)(2. deux <strong>gras</strong>)'],
  ['1. un\n2. deux\n- un\n- deux', 'list (1. un)(2. deux) | list (- un)(- deux)'],
  ['- un\n  - dessous\n    - plus bas\n- deux', 'list (- un(- dessous(- plus bas)))(- deux)'],
  ['* un\n* deux', 'list (• un)(• deux)'],
  ['١. أولًا\n٢. ثانيًا', 'list (١. أولًا)(٢. ثانيًا)'],
  ['**https://a.example/b**', '<strong>[https://a.example/b → https://a.example/b]</strong>'],
  ['_voir https://a.example/b_c_', '<em>voir [https://a.example/b_c → https://a.example/b_c]</em>'],
])('[CLIENT120] %j is understood', (body, understood) => {
  expect(read(body)).toBe(understood);
});

test.each([
  '*',
  '**',
  '****',
  '* * *',
  '***',
  '_',
  '~',
  '~~',
  '`',
  '``',
  '>',
  '[',
  '[]()',
  '-',
  '1.',
  '---',
  '===',
  '# titre',

  '2 * 3 * 4',
  '2*3*4 = 24',
  '2**3**2',
  'a_b_c et nom_de_fichier.txt',
  '__init__',
  'jean_paul@ecole.example',
  'Prix : 12*, 15* et 18 €*',
  '*sous réserve de places',
  'Nom*, prénom*',
  'élu*e*s, cher*e*s',
  '- une réponse',
  '1. septembre',
  'le 1. septembre',
  '12. et 13. mai',
  '2026. Une année',
  '> 38° : restez à la maison',

  '*-* ^_^ -_- lol -_- >_< lol >_< *_* (*_*) ok (*_*)',
  '\\*o/* ¯\\_(ツ)_/¯ :* ;_; T_T o_O',
  '>:( >_> ->',
  ':-)',
  'l`école et l`élève',
  '~5 minutes ~ 10',
  'a ~~ b',
  '** pas gras **',
  '*pas\nitalique*',
  '**non',
  '/a/_b_/c',
  'C:\\_temp_\\',

  'Bonjour\u00a0! «\u00a0Oui\u00a0»\u00a0; non\u00a0?',
  'كيف حالك؟ نعم، لا؛ (ربما).',
  '  deux espaces\n\n\nlignes  ',

  '[voir ici]',
  '[voir] (ici)',
  '[x](ici)',
  '[x](javascript:alert(1))',
  'a [1] b [2]',
])('[CLIENT120] %j looks as it was typed', (body) => {
  expect(read(body)).toBe(body);
  expect(plainOf(body, findAddresses)).toBe(body);
});

test('[CLIENT120] a link that has a name says where it leads, whatever its name says', () => {
  expect(read('[le menu](https://a.example/menu_(2))')).toBe('[le menu → a.example]');
  expect(read('[https://bank.example](https://evil.example/x)')).toBe('[https://bank.example → evil.example]');
  expect(read('[bank.example](https://xn--80ak6aa92e.example)')).toBe('[bank.example → xn--80ak6aa92e.example]');
  expect(read('[x](https://bank.example@evil.example)')).toBe('[x](https://bank.example@evil.example)');
  expect(read('[https://a.example](https://a.example)')).toBe('[https://a.example → https://a.example/]');
});

test('[CLIENT120] what is read in a list, a notification or aloud has no marks', () => {
  expect(plainOf('**Sortie** _demain_ : [le plan](https://a.example) `x`', findAddresses)).toBe(
    'Sortie demain : le plan x',
  );
  expect(plainOf('> cité\n\n- un\n- **deux**\n```\ncode\n```', findAddresses)).toBe('cité\n- un\n- deux\ncode');
});
