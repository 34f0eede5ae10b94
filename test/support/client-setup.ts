import './jsdom-gaps.ts';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// No promise: on a machine that does other things too, what takes a tenth of a second alone takes two.
configure({ asyncUtilTimeout: 4_000 });
afterEach(cleanup);
