import './jsdom-gaps.ts';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';
import { layerWords } from '../../src/client/i18n/layer-words.ts';
import { loadSentences } from '../../src/client/i18n/load.ts';
import { loadAddressFinder } from '../../src/client/messages/addresses.ts';
import { loadLayers } from '../../src/client/ui/layer.ts';

// No promise: on a machine that does other things too, what takes a tenth of a second alone takes two.
configure({ asyncUtilTimeout: 4_000 });
afterEach(cleanup);
// As after a page's first moments: what the parts of this test open opens at once.
beforeAll(() =>
  Promise.all([loadLayers(), loadSentences('fr', layerWords), loadAddressFinder()]).then(() => undefined),
);
