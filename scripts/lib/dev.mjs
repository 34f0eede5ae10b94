import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';

process.chdir(root);
ensureInstalled();
// In this same process: nothing is left behind when it is killed.
const { register } = await import('tsx/esm/api');
register();
process.argv.push('--development');
await import('../../src/server/main.ts');
