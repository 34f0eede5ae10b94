import { newArea } from '../layout/area.tsx';

/** What is looked for in messages; whoever only reads and writes does not fetch it. */
export const searchArea = newArea(async () => (await import('./search-side.tsx')).SearchSide);
