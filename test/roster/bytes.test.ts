import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOf } from '../../src/server/roster/reading/csv.ts';
import { decode } from '../../src/server/roster/reading/decode.ts';
import { bytes } from './opened.ts';

test.each([
  ['UTF-8', bytes('Œuvre;é')],
  ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes('Œuvre;é'))],
  ['windows-1252', Uint8Array.of(0x8c, ...Buffer.from('uvre;é', 'latin1'))],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, ...Buffer.from('Œuvre;é', 'utf16le'))],
])('[ROSTER3] a file in %s is read by its bytes', (_, content) => {
  expect(decode('x', content)).toBe('Œuvre;é');
});

test('[ROSTER3] ISO-8859-1 is read as what it is', () => {
  expect(decode('x', Buffer.from('Éloïse;N°;ß', 'latin1'))).toBe('Éloïse;N°;ß');
});

test('[ROSTER4] controls are no text, but white space and those that other encodings have in the place of letters', () => {
  const isText = (code: number) => {
    try {
      return decode('x', bytes(`a${String.fromCharCode(code)}b`)) !== '';
    } catch {
      return false;
    }
  };
  const codes = Array.from({ length: 0xa0 }, (_, code) => code);
  const controls = [...codes.slice(0, 9), ...codes.slice(0x0e, 0x20), 0x7f];
  expect(codes.filter((code) => !isText(code))).toEqual(controls);
});

const rows = (text: string, delimiter = ';') =>
  [...rowsOf('x', text, delimiter)].map(({ line, cells }) => [line, ...cells]);

test('[ROSTER3] quotes, doubled quotes, a quote within a field, lines of any end, empty, shorter and longer', () => {
  expect(rows('a;b\r\n1 place "Neuve";2\r\n\r\n"1 ""N""";"x\r\ny"\rlast;1;;\n;')).toEqual([
    [1, 'a', 'b'],
    [2, '1 place "Neuve"', '2'],
    [4, '1 "N"', 'x\r\ny'],
    [6, 'last', '1', '', ''],
  ]);
  expect(rows('a,"b"')).toEqual([[1, 'a,"b"']]);
  expect(rows('a;b;')).toEqual([[1, 'a', 'b', '']]);
});

test('[ROSTER3] what is written by the rules of CSV is read as it was, whatever is in it', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'é', '"', ';', ',', '\n', '\r\n', ' b') })
    .map((text) => text.trim());
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
      fc.constantFrom(';', ',', '\t'),
      (table, delimiter) => {
        const text = table
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter))
          .join('\r\n');
        const expected = table.filter((row) => row.some((one) => one !== ''));
        expect([...rowsOf('x', text, delimiter)].map(({ cells }) => cells)).toEqual(expected);
      },
    ),
  );
});
