import { nodeIsNewEnough } from './lib/node-version.mjs';

if (nodeIsNewEnough()) void import('./lib/bench-page.mjs');
