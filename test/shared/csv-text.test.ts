import { expect, test } from 'vitest';
import { csvText } from '../../src/shared/csv-text.ts';

test('[ROSTER17] no cell of a list that is downloaded is a formula, and each is read back as it was written', () => {
  const rows = [
    ['eleves.csv', '12', 'Aucun élève "Zoé"; CE9'],
    ['=HYPERLINK("http://x")', '+1', '@SUM(A1)'],
    ['-1', '\t=1', ' =1'],
  ];
  expect(csvText(rows)).toBe(
    `\ufeff${[
      '"eleves.csv";"12";"Aucun élève ""Zoé""; CE9"',
      `"'=HYPERLINK(""http://x"")";"'+1";"'@SUM(A1)"`,
      `"'-1";"'\t=1";"' =1"`,
    ].join('\r\n')}\r\n`,
  );
});
