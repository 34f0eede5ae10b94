import { newArea } from '../layout/area.tsx';

/** With what makes a card, which few of them ever open. */
export const pupilCardArea = newArea(async () => (await import('./pupil-card.tsx')).PupilCard);
