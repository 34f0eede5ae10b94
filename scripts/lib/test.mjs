import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { npm, runModule } from './exec.mjs';
import { findBrowser, howToGetABrowser } from './find-browser.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';

const filters = process.argv.slice(2);
// Who names a test wants that one at once.
const checks = filters.length > 0 ? [] : ['types', 'lint', 'format', 'unused'];
const results = [];

process.chdir(root);
ensureInstalled();
for (const name of checks) note(name, npm(['run', '--silent', `check:${name}`]) === 0);
note('build', build());
const browser = await findBrowser();
note('browser', browser !== undefined);
const tests = runTests(browser);
if (!browser) process.stdout.write(`\n${howToGetABrowser}\n`);
if (spawnSync('redis-server', ['--version']).status !== 0)
  process.stdout.write(
    '\nNo redis-server is installed: test/redis, where several processes are joined, was left out.\n',
  );

const passed = results.filter((result) => result).length + tests.passed;
const failed = results.filter((result) => !result).length + tests.failed;
process.exitCode = failed === 0 ? 0 : 1;
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);

function note(name, succeeded) {
  results.push(succeeded);
  process.stdout.write(`${succeeded ? '✓' : '✗'} ${name}\n`);
}

/** Without a browser the rest still runs, so that one look shows everything that is wrong. */
function runTests(browser) {
  const directory = mkdtempSync(join(tmpdir(), 'preau-results-'));
  const file = join(directory, 'results.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  if (!browser) args.push('--project=!browser');
  const env = { ...process.env, NODE_ENV: 'test', PREAU_TEST_BROWSER: browser ?? '' };
  const code = runModule('vitest/vitest.mjs', [...args, ...filters], { env });
  const counted = count(file);
  rmSync(directory, { recursive: true, force: true });
  // Vitest may fail without a failed test, by an error outside of them.
  return code === 0 || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

/** A file that could not even be read has no test that failed, and a test that was skipped did not pass. */
function count(file) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
    const unread = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    return { passed: numPassedTests, failed: numFailedTests + numPendingTests + unread.length };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
