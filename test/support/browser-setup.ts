import { execFileSync } from 'node:child_process';

/** `npm test` names the browser; who calls vitest directly has it looked for here. */
export default function setup(): void {
  process.env.PREAU_TEST_BROWSER ||= execFileSync(process.execPath, ['scripts/lib/print-browser.mjs'])
    .toString()
    .trim();
}
