import { expect, test } from 'vitest';
import { sourcesIn } from '../support/imports.ts';

/** Those that keep the links, and none that asks who is a guardian. */
const keeping = /^src\/server\/(guardianships|roster|demo)\/|^src\/server\/db\/schema\.ts$/;
const bare =
  /\b(?:from|join|into|update|table)\s*\(?\s*['"`]?guardianship\b|From\('guardianship'|Table\('guardianship'|Into\('guardianship'|oin\('guardianship/;

test('[CLASS17] only what keeps guardianships reads their table', () => {
  const sources = sourcesIn('src').filter(({ path }) => path.startsWith('src/server/'));
  const using = sources.filter(({ text }) => bare.test(text)).map(({ path }) => path);
  expect(using).toContain('src/server/guardianships/set-guardianship.ts');
  expect(using.filter((path) => !keeping.test(path))).toEqual([]);
  const asking = sources.filter(({ text }) => /\bguardian_of\b|guardianOf/.test(text)).map(({ path }) => path);
  expect(asking).toEqual(expect.arrayContaining(['src/server/people/guardians.ts', 'src/server/people/reachable.ts']));
});
