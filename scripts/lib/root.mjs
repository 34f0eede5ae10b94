import { fileURLToPath } from 'node:url';

/** The project, whatever directory a script was called from. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
