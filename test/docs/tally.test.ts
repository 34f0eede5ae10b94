import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

type Tally = { passed: number; failed: number; again: { name: string; failure: string }[] };
type Module = { secondAttemptsAllowed: number; tally(file: string): Tally };
// What runs before anything is installed is JavaScript.
const script = new URL('../../scripts/lib/tally.mjs', import.meta.url).href;
const { secondAttemptsAllowed, tally } = (await import(script)) as Module;

const directory = mkdtempSync(join(tmpdir(), 'preau-tally-'));
afterAll(() => rmSync(directory, { recursive: true }));

const passed = { status: 'passed', fullName: 'a', failureMessages: [] };
const failed = { status: 'failed', fullName: 'b', failureMessages: ['no'] };
const again = { status: 'passed', fullName: 'c', failureMessages: ['no'] };
const skipped = { status: 'pending', fullName: 'd', failureMessages: [] };

function counted(results: { status: string; fullName: string; failureMessages: string[] }[], unread = 0) {
  const of = (status: string) => results.filter((result) => result.status === status).length;
  const file = join(directory, 'results.json');
  const files = [
    { status: 'passed', assertionResults: results },
    ...Array.from({ length: unread }, () => ({ status: 'failed', assertionResults: [] })),
  ];
  const report = { numPassedTests: of('passed'), numFailedTests: of('failed'), numPendingTests: of('pending') };
  writeFileSync(file, JSON.stringify({ ...report, testResults: files }));
  return tally(file);
}

test('[RUN23] a test that was skipped, a file that could not be read and a report that is none did not pass', () => {
  expect(counted([passed, failed, skipped], 1)).toEqual({ passed: 1, failed: 3, again: [] });
  expect(tally(join(directory, 'none.json'))).toEqual({ passed: 0, failed: 1, again: [] });
});

test('[RUN23] what passed at its second attempt is named, and fails the run where it is more than a few', () => {
  const few = Array.from({ length: secondAttemptsAllowed }, () => again);
  expect(counted([passed, ...few])).toEqual({
    passed: 1 + few.length,
    failed: 0,
    again: few.map(() => ({ name: 'c', failure: 'no' })),
  });
  expect(counted([passed, ...few, again])).toMatchObject({ passed: 1, failed: few.length + 1 });
});
