import { validateHeaderValue } from 'node:http';
import { expect, test } from 'vitest';
import { nameAs } from '../../src/server/files/kind-of.ts';
import { fileHeaders } from '../../src/server/wire/file-headers.ts';
import { beginUploadInput } from '../../src/shared/file-inputs.ts';
import { charactersOf } from '../../src/shared/text.ts';
import { payloads } from '../support/payloads.ts';

/** What a name alone might do: leave its folder, break out of its header, or end as what it is not. */
const ofNames = [
  '../../../etc/passwd',
  '..\\..\\boot.ini',
  '/etc/passwd',
  '.htaccess',
  ' . .ssh',
  'a\r\ncontent-type: text/html\r\n\r\n<script>alert(1)</script>',
  'a\nb\u2028c\u2029d\u0085e',
  '"; filename="x.html',
  "x'; filename*=UTF-8''x.html",
  '%2e%2e%2f%0d%0aset-cookie: x',
  '%',
  'photo\u202egpj.exe',
  'photo\u2067gpj.exe\u2069',
  '\u200e\u200f\u061cphoto\u200b\ufeff',
  'a\u0001\u001b[2Jb',
  '👩‍👩‍👧 élève ولد.tar.gz',
  `${'👩'.repeat(300)}.html`,
  `${'.'.repeat(300)}a`,
  `a.${'x'.repeat(300)}`,
];
const id = crypto.randomUUID();

test.each([...payloads, ...ofNames])('[FILE3] %j as a name is one harmless line, on its way back too', (payload) => {
  const { name } = beginUploadInput.parse({ id, conversationId: id, name: payload, size: 1 });
  for (const kept of [name, nameAs(name, 'application/pdf')]) {
    expect(kept).not.toMatch(/[/\\\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]|^[.\s]|[.\s]$/u);
    expect(charactersOf(kept)).toBeLessThanOrEqual(100);
    expect(beginUploadInput.parse({ id, conversationId: id, name: kept, size: 1 }).name).toBe(kept);
    const headers = fileHeaders({ name: kept, mediaType: 'application/pdf', size: 1, digest: 'x', key: 'x' });
    const said = headers['content-disposition'];
    validateHeaderValue('content-disposition', said);
    const [, encoded = ''] = /^attachment; filename\*=UTF-8''([\w!#$&+.^`|~%-]+)$/.exec(said) ?? [];
    expect(decodeURIComponent(encoded)).toBe(kept);
  }
  expect(nameAs(name, 'application/pdf')).toMatch(/\.pdf$/i);
});
