import { fail } from './exec.mjs';
import { findBrowser, howToGetABrowser } from './find-browser.mjs';

process.stdout.write((await findBrowser()) ?? fail(howToGetABrowser));
