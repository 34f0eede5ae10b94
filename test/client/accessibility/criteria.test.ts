import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { conformityOf } from '../../../src/client/accessibility/conformity.ts';
import { criteria } from '../../../src/client/accessibility/criteria.ts';
import { declaredLevel } from '../../../src/client/accessibility/declared-level.ts';
import { lackingIn } from '../../../src/client/accessibility/lacking.ts';
import { sentences } from '../sentences.ts';

/** WCAG 2.2, of 12 December 2024, without 4.1.1, which it removed: by guideline, the criteria of A and those of AA. */
const published = {
  A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
};

/** Every rule that the name of a test cites. */
const cited = new Set(
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .flatMap((file) => readFileSync(`test/${file}`, 'utf8').match(/(?<=\[)[A-Z]+\d+(?=\])/g) ?? []),
);

describe('the declaration of accessibility', () => {
  test('[CLIENT216] has every criterion of the levels A and AA of WCAG 2.2 once, in its order', () => {
    const listed = (level: 'A' | 'AA') => criteria.filter((one) => one.level === level).map(({ number }) => number);
    expect({ A: listed('A').join(' '), AA: listed('AA').join(' ') }).toEqual(published);
    expect(criteria).toHaveLength(55);
    const ordered = criteria.map(({ number }) => number);
    const places = (number: string) => number.split('.').map((part) => part.padStart(2, '0'));
    expect(ordered.toSorted((a, b) => places(a).join().localeCompare(places(b).join()))).toEqual(ordered);
  });

  test('[CLIENT216] names tests that there are, for each criterion that applies and for no other', () => {
    expect(cited.size).toBeGreaterThan(200);
    expect(criteria.flatMap(({ tests }) => tests).filter((rule) => !cited.has(rule))).toEqual([]);
    expect(criteria.filter(({ state, tests }) => (state === 'notApplicable') !== (tests.length === 0))).toEqual([]);
  });

  test('[CLIENT216] declares the level that its table comes to, and says each thing that is missing once', () => {
    expect(declaredLevel).toBe(conformityOf(criteria).level);
    const lacking = lackingIn(criteria).map(({ missing }) => `accessibility.missing.${missing}`);
    const said = Object.keys(sentences.fr).filter((key) => key.startsWith('accessibility.missing.'));
    expect(lacking.toSorted()).toEqual(said.toSorted());
  });

  test('[CLIENT216] full are all that apply, partly half of them, and what does not apply counts for nothing', () => {
    const [met, partly, notApplicable] = (['met', 'partly', 'notApplicable'] as const).map((state) => ({ state }));
    expect(conformityOf([met!, notApplicable!])).toEqual({ level: 'full', met: 1, of: 1 });
    expect(conformityOf([met!, partly!])).toEqual({ level: 'partly', met: 1, of: 2 });
    expect(conformityOf([met!, partly!, partly!])).toEqual({ level: 'not', met: 1, of: 3 });
  });
});
