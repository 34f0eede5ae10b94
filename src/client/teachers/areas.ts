import { newArea } from '../layout/area.tsx';

/** What stands beside the chat comes after it. */
export const classesArea = newArea(async () => (await import('./classes-side.tsx')).ClassesSide);
