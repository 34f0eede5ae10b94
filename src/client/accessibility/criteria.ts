import type { sentences } from '../i18n/fr/accessibility.ts';

type Named<Prefix extends string> = keyof typeof sentences extends infer Key
  ? Key extends `${Prefix}.${infer Name}`
    ? Name
    : never
  : never;

/** What is missing, by the name of its sentence. */
export type Missing = Named<'accessibility.missing'>;
type State = { state: 'met' | 'notApplicable' } | { state: 'partly'; missing: Missing };
/** `tests`: the rules of docs/rules.md by which it is tested; what does not apply has none. */
export type Criterion = { number: Named<'wcag'>; level: 'A' | 'AA'; tests: readonly string[] } & State;

/** The day on which the table was gone through from the first criterion to the last. */
export const declaredOn = new Date('2026-11-29T00:00:00Z');

/** Every criterion of WCAG 2.2 at the levels A and AA, and how Préau stands to it: the page says nothing that is not here. */
export const criteria: readonly Criterion[] = [
  { number: '1.1.1', level: 'A', state: 'partly', missing: 'pictures', tests: ['CLIENT219', 'CLIENT156'] },
  { number: '1.2.1', level: 'A', state: 'partly', missing: 'recordings', tests: ['CLIENT154'] },
  { number: '1.2.2', level: 'A', state: 'partly', missing: 'recordings', tests: ['CLIENT154'] },
  { number: '1.2.3', level: 'A', state: 'partly', missing: 'recordings', tests: ['CLIENT154'] },
  { number: '1.2.4', level: 'AA', state: 'notApplicable', tests: [] },
  { number: '1.2.5', level: 'AA', state: 'partly', missing: 'recordings', tests: ['CLIENT154'] },
  { number: '1.3.1', level: 'A', state: 'met', tests: ['CLIENT218', 'CLIENT93'] },
  { number: '1.3.2', level: 'A', state: 'met', tests: ['CLIENT218', 'CLIENT22'] },
  { number: '1.3.3', level: 'A', state: 'met', tests: ['CLIENT226'] },
  { number: '1.3.4', level: 'AA', state: 'met', tests: ['CLIENT222', 'CLIENT62'] },
  { number: '1.3.5', level: 'AA', state: 'met', tests: ['CLIENT229'] },
  { number: '1.4.1', level: 'A', state: 'met', tests: ['CLIENT105', 'CLIENT143'] },
  { number: '1.4.2', level: 'A', state: 'met', tests: ['CLIENT179'] },
  { number: '1.4.3', level: 'AA', state: 'met', tests: ['CLIENT221'] },
  { number: '1.4.4', level: 'AA', state: 'met', tests: ['CLIENT222'] },
  { number: '1.4.5', level: 'AA', state: 'met', tests: ['CLIENT222'] },
  { number: '1.4.10', level: 'AA', state: 'met', tests: ['CLIENT222'] },
  { number: '1.4.11', level: 'AA', state: 'met', tests: ['CLIENT227', 'CLIENT105'] },
  { number: '1.4.12', level: 'AA', state: 'met', tests: ['CLIENT222'] },
  { number: '1.4.13', level: 'AA', state: 'met', tests: ['CLIENT117', 'CLIENT119'] },
  { number: '2.1.1', level: 'A', state: 'met', tests: ['CLIENT224', 'CLIENT117', 'CLIENT126'] },
  { number: '2.1.2', level: 'A', state: 'met', tests: ['CLIENT224'] },
  { number: '2.1.4', level: 'A', state: 'met', tests: ['CLIENT228', 'CLIENT117'] },
  { number: '2.2.1', level: 'A', state: 'partly', missing: 'time', tests: ['CLIENT114'] },
  { number: '2.2.2', level: 'A', state: 'met', tests: ['CLIENT105', 'CLIENT19'] },
  { number: '2.3.1', level: 'A', state: 'met', tests: ['CLIENT105'] },
  { number: '2.4.1', level: 'A', state: 'met', tests: ['CLIENT218', 'CLIENT221'] },
  { number: '2.4.2', level: 'A', state: 'met', tests: ['CLIENT218'] },
  { number: '2.4.3', level: 'A', state: 'met', tests: ['CLIENT224'] },
  { number: '2.4.4', level: 'A', state: 'met', tests: ['CLIENT219', 'CLIENT97'] },
  { number: '2.4.5', level: 'AA', state: 'met', tests: ['CLIENT126', 'CLIENT130'] },
  { number: '2.4.6', level: 'AA', state: 'met', tests: ['CLIENT218', 'CLIENT219'] },
  { number: '2.4.7', level: 'AA', state: 'met', tests: ['CLIENT224', 'CLIENT105'] },
  { number: '2.4.11', level: 'AA', state: 'met', tests: ['CLIENT224'] },
  { number: '2.5.1', level: 'A', state: 'met', tests: ['CLIENT119', 'CLIENT155'] },
  { number: '2.5.2', level: 'A', state: 'met', tests: ['CLIENT225'] },
  { number: '2.5.3', level: 'A', state: 'met', tests: ['CLIENT219'] },
  { number: '2.5.4', level: 'A', state: 'notApplicable', tests: [] },
  { number: '2.5.7', level: 'AA', state: 'met', tests: ['CLIENT150', 'CLIENT155'] },
  { number: '2.5.8', level: 'AA', state: 'met', tests: ['CLIENT223', 'CLIENT95'] },
  { number: '3.1.1', level: 'A', state: 'met', tests: ['CLIENT218', 'CLIENT43'] },
  { number: '3.1.2', level: 'AA', state: 'partly', missing: 'languages', tests: ['CLIENT220', 'CLIENT61'] },
  { number: '3.2.1', level: 'A', state: 'met', tests: ['CLIENT224'] },
  { number: '3.2.2', level: 'A', state: 'met', tests: ['CLIENT174', 'CLIENT176'] },
  { number: '3.2.3', level: 'AA', state: 'met', tests: ['CLIENT218', 'CLIENT80'] },
  { number: '3.2.4', level: 'AA', state: 'met', tests: ['CLIENT219'] },
  { number: '3.2.6', level: 'A', state: 'met', tests: ['CLIENT217'] },
  { number: '3.3.1', level: 'A', state: 'met', tests: ['CLIENT40', 'CLIENT180'] },
  { number: '3.3.2', level: 'A', state: 'met', tests: ['CLIENT219'] },
  { number: '3.3.3', level: 'AA', state: 'met', tests: ['CLIENT180', 'CLIENT150'] },
  { number: '3.3.4', level: 'AA', state: 'met', tests: ['CLIENT27', 'CLIENT114'] },
  { number: '3.3.7', level: 'A', state: 'met', tests: ['CLIENT11', 'CLIENT113'] },
  { number: '3.3.8', level: 'AA', state: 'met', tests: ['CLIENT229'] },
  { number: '4.1.2', level: 'A', state: 'met', tests: ['CLIENT219', 'CLIENT221'] },
  { number: '4.1.3', level: 'AA', state: 'met', tests: ['CLIENT220', 'CLIENT57'] },
];
