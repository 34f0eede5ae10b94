import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { dayOf } from '../../src/server/roster/reading/dates.ts';
import { fieldOf } from '../../src/server/roster/reading/headers.ts';
import { properCase } from '../../src/server/roster/reading/names.ts';
import { openFiles, readRegister } from '../../src/server/roster/reading/read-files.ts';
import { bytes, open } from './opened.ts';

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
