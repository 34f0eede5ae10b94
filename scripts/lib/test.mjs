import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { npm, runModule } from './exec.mjs';
import { findBrowser, howToGetABrowser } from './find-browser.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';
import { tally } from './tally.mjs';

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
for (const { name, failure } of tests.again)
  process.stdout.write(`\nPassed at its second attempt: ${name}\n${failure}\n`);
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
  // Who names a test looks for what is wrong with it.
  if (filters.length === 0) args.push('--retry=1');
  const env = { ...process.env, NODE_ENV: 'test', PREAU_TEST_BROWSER: browser ?? '' };
  const code = runModule('vitest/vitest.mjs', [...args, ...filters], { env });
  const counted = tally(file);
  rmSync(directory, { recursive: true, force: true });
  // Vitest may fail without a failed test, by an error outside of them.
  return code === 0 || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}
