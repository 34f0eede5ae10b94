import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { run } from './exec.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';

process.chdir(root);
ensureInstalled();
ensureBuilt();
process.exitCode = run(process.execPath, ['--import', 'tsx', join(root, 'bench/page.ts'), ...process.argv.slice(2)]);
