import { newArea } from '../layout/area.tsx';

/** What stands beside the chat comes after it. */
export const classesArea = newArea(async () => (await import('./classes-side.tsx')).ClassesSide);
/** With what makes a card, which few of them ever open. */
export const pupilCardArea = newArea(async () => (await import('./pupil-card.tsx')).PupilCard);
