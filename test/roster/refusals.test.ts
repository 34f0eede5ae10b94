import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readRegister } from '../../src/server/roster/reading/read-files.ts';
import { FileRefusal, Refusal } from '../../src/shared/refusals.ts';
import { rosterLimits } from '../../src/shared/roster-inputs.ts';
import { bytes, open } from './opened.ts';

test('[ROSTER4] whatever bytes come, a file is read or refused', async () => {
  const piece = fc.constantFrom(
    '"',
    ';',
    ',',
    '\n',
    '\r',
    '\t',
    'Nom',
    'Prénom',
    'Classe',
    'INE',
    "Nom de l'élève",
    'Date naissance',
    '31/02/2012',
    '=1+1',
    'A',
    'É',
  );
  const text = fc.array(piece, { maxLength: 60 }).map((parts) => bytes(parts.join('')));
  const zipped = text.map((content) => zipSync({ 'users.csv': content, 'xl/workbook.xml': content }));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), text, zipped), async (content) => {
      const outcome = open(content).then((opened) => readRegister(opened, 'School', '2026-11-28'));
      const isFine = await outcome.then(
        () => true,
        (error: unknown) => error instanceof Refusal,
      );
      expect(isFine).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('[ROSTER4] what is wrong with a file is one sentence, with the line where there is one', async () => {
  expect(await refused('')).toBe('roster.empty, file');
  expect(await refused('\n \n\n')).toBe('roster.empty, file');
  expect(await refused('Nom;Prénom;Classe')).toBe('roster.headerAlone, file');
  expect(await refused('Nom;Prénom;Classe\nMARTIN,Léa,6A\nPONS,Nina,6A')).toBe('roster.delimiters, file');
  expect(await refused('Nom;Prénom\nA;B\n"C;D\nE;"F"\n')).toBe('roster.quoteOpen, line 3');
  expect(await refused('Nom;Prénom\n"A;B\n')).toBe('roster.quoteOpen, line 2');
  expect(await refused(Uint8Array.of(1, 2, 3, 0, 255))).toBe('roster.notText, line 1');
  expect(await refused(`Nom;Prénom\n${'A;B\n'.repeat(60_000)}`)).toBe('roster.tooManyLines, file');
  expect(await refused(`Nom;Prénom\nA;${'x'.repeat(3_000)}`)).toBe('roster.cellTooLong, line 2');
  expect(await refused(`Nom;Prénom\nA${';'.repeat(300)}`)).toBe('roster.tooManyColumns, line 2');
  expect(await refused(zipSync({ 'notes.txt': bytes('x') }))).toBe('roster.archiveUnknown, file');
  expect(await refused(bytes('PK\u0003\u0004 and then nothing'))).toBe('roster.notText, file');
});

test('[ROSTER4] an archive that unfolds into far more than it is, or into too many files, is refused', async () => {
  const header = 'sourcedId,status,givenName,familyName\n';
  expect(await refused(zipSync({ 'users.csv': bytes(header + 'x'.repeat(30_000_000)) }))).toBe(
    'roster.archiveTooLarge, file',
  );
  expect(await refused(zipSync({ 'users.csv': bytes(header + 'x'.repeat(5_000_000)) }))).toBe(
    'roster.archiveTooLarge, file',
  );
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`${index}.csv`, bytes('x')]));
  expect(await refused(zipSync(many))).toBe('roster.archiveTooLarge, file');
});

test('[ROSTER4] a formula in the place of a name, a line of nobody and a name without end are refused with their line', async () => {
  const [opened] = await open(
    `Nom;Prénom;Classe\n=HYPERLINK("http://x");Léa;6A\n;;6A\n"=1+1";"";6A\n${'x'.repeat(90)};${'y'.repeat(90)};6A\n`,
  );
  const { entries, remarks } = await readRegister(
    [{ ...opened!, file: { ...opened!.file, role: 'student' } }],
    'x',
    '2026-11-28',
  );
  expect(entries.map(({ name }) => name)).toEqual(['Léa =HYPERLINK("http://x")']);
  expect(remarks.map((one) => [one.line, one.reason])).toEqual([
    [3, 'noName'],
    [4, 'formula'],
    [5, 'nameTooLong'],
  ]);
});

test('the limit of lines is what the sentence says', () => {
  expect(rosterLimits.lines).toBe(40_000);
});

async function refused(content: string | Uint8Array): Promise<string> {
  try {
    await open(content);
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    return `${error.reason}, ${error.issues[0]!.reason}`;
  }
  throw new Error('It was not refused.');
}
