import { nodeIsNewEnough } from './lib/node-version.mjs';

// Nothing else is imported before the check: an old Node cannot even read it.
if (nodeIsNewEnough()) void import('./lib/start.mjs');
