import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { rowsOf } from '../../src/server/roster/reading/csv.ts';
import { dayOf } from '../../src/server/roster/reading/dates.ts';
import { decode } from '../../src/server/roster/reading/decode.ts';
import { fieldOf } from '../../src/server/roster/reading/headers.ts';
import { properCase } from '../../src/server/roster/reading/names.ts';
import { openFiles, readRegister } from '../../src/server/roster/reading/read-files.ts';
import { FileRefusal, Refusal } from '../../src/shared/refusals.ts';
import { rosterLimits } from '../../src/shared/roster-inputs.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const open = (content: string | Uint8Array, name = 'list.csv') =>
  openFiles([{ fileId: 'x', name, bytes: typeof content === 'string' ? bytes(content) : content }]);

async function refused(content: string | Uint8Array): Promise<string> {
  try {
    await open(content);
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    return `${error.reason}, ${error.issues[0]!.reason}`;
  }
  throw new Error('It was not refused.');
}

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

test('[ROSTER5] columns are found by their headers in French, English, Arabic, Spanish and German, whatever their case, accents and signs', () => {
  const headers = {
    familyName: [
      'Nom Elève',
      'NOM ÉLÈVE',
      'Nom*',
      'Nom de famille*',
      'lastname',
      'familyName',
      'Last_name',
      'Surname',
      'Apellidos',
      'Nachname',
      'النسب',
    ],
    givenName: [
      'Prénom*',
      'Premier prénom*',
      'givenName',
      'First_name',
      ' prenom ',
      'Nombre',
      'Vorname',
      'الاسم الشخصي',
    ],
    preferredName: ['Preffered Name'],
    email: ['Courriel', 'Email', 'MEL', 'Adresse E-mail', 'Correo electrónico', 'البريد الإلكتروني'],
    className: ['Classe', 'Libellé classe', 'Division*', 'القسم', 'Klasse'],
    childClass: ['Classes enfants', 'Classes de l’élève'],
    classId: ['classSourcedIds'],
    birthDate: [
      'Date naissance',
      'Date de naissance (jj/mm/aaaa)*',
      'Né(e) le',
      'DOB',
      'Fecha de nacimiento',
      'Geburtsdatum',
      'تاريخ الميلاد',
    ],
    childFamilyName: ["Nom de l'élève", 'Nom de famille enfant'],
  };
  for (const [field, names] of Object.entries(headers))
    for (const name of names) expect([name, fieldOf(name)]).toEqual([name, field]);
  for (const name of ['Autorisation photo', ' Cycle', 'Niveau', 'Adresse1', 'Email (Alternate)', ''])
    expect(fieldOf(name)).toBeNull();
});

test('[ROSTER5] columns that nobody knows are shown to be named, and named they are read', async () => {
  const text = 'A;B;C;D\nPONS;Nina;x;y\n';
  expect((await open(text))[0]!.file).toMatchObject({
    missing: 'names',
    mapping: [null, null, null, null],
    sample: [{ line: 2, cells: ['PONS', 'Nina', 'x', 'y'] }],
  });
  const named = {
    fileId: 'x',
    name: 'x',
    bytes: bytes(text),
    role: 'student' as const,
    mapping: ['familyName' as const, 'givenName' as const, null, null],
  };
  const opened = await openFiles([named]);
  expect(opened[0]!.file.missing).toBeNull();
  expect((await readRegister(opened, 'x', '2026-11-28')).entries).toMatchObject([
    { name: 'Nina Pons', role: 'student' },
  ]);
});

test('[ROSTER5] days in the forms that schools write, with the month first where the file says so, and none that is not there', () => {
  for (const text of ['2012-05-03', '03/05/2012', '3.5.2012', '03-05-2012', '2012/05/03'])
    expect(dayOf(text, false)).toBe('2012-05-03');
  expect(dayOf('05/03/2012', true)).toBe('2012-05-03');
  for (const text of ['31/02/2012', '05/13/2012', '3/5/12', '2012', 'x', '1/1/0001', ''])
    expect(dayOf(text, false)).toBeNull();
});

test('[ROSTER5] a file with DOB has the month first, and each day that cannot be is said with its line', async () => {
  const [opened] = await open('Surname,First name,DOB\nPons,Nina,05/13/2012\nPons,Zoé,13/05/2012\n');
  expect(opened!.file.monthFirst).toBe(true);
  const { entries, remarks } = await readRegister(
    [{ ...opened!, file: { ...opened!.file, role: 'student' } }],
    'x',
    '2026-11-28',
  );
  expect(entries.map(({ birthDate }) => birthDate)).toEqual(['2012-05-13', null]);
  expect(remarks).toEqual([
    { kind: 'noted', file: 'list.csv', line: 3, reason: 'dateImpossible', about: 'Zoé Pons: 13/05/2012' },
  ]);
});

test('[ROSTER5] names in capitals are written as names', () => {
  const names = ["D'ORMESSAN", 'ABBADIE-NŒL', 'DA SILVA ROCHA', 'O’SHEA', 'ÉLOÏSE', 'Le Goff', 'العمراني'];
  expect(names.map(properCase)).toEqual([
    "D'Ormessan",
    'Abbadie-Nœl',
    'Da Silva Rocha',
    'O’Shea',
    'Éloïse',
    'Le Goff',
    'العمراني',
  ]);
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

test('[ROSTER5] a file of Excel is read like any other, with its dates', async () => {
  const cell = (text: string, place: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (n: number, ...cells: string[]) =>
    `<row r="${n}">${cells.map((text, index) => cell(text, `${'ABC'[index]}${n}`)).join('')}</row>`;
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${row(1, 'Nom', 'Prénom', 'Classe')}${row(2, 'PONS', 'Nina', '6A')}</sheetData></worksheet>`;
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const book = zipSync({
    '[Content_Types].xml': bytes('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'xl/workbook.xml': bytes(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${rel}"><sheets><sheet name="x" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': bytes(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': bytes(sheet),
  });
  const [opened] = await open(book, 'liste.xlsx');
  expect(opened!.file).toMatchObject({
    mapping: ['familyName', 'givenName', 'className'],
    lines: 1,
    sample: [{ line: 2, cells: ['PONS', 'Nina', '6A'] }],
  });
});

test('the limit of lines is what the sentence says', () => {
  expect(rosterLimits.lines).toBe(40_000);
});
