import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';

process.chdir(root);
ensureInstalled();
ensureBuilt();
// In this same process: a signal to it reaches the server.
await import('../../dist/server/main.js');
