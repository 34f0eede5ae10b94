import type { Level } from './conformity.ts';

/** What the links to the declaration say, apart from its table, which nobody fetches who does not open it; a test holds that the table says the same. */
export const declaredLevel: Level = 'partly';
