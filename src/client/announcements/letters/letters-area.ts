import { newArea } from '../../layout/area.tsx';

/** With what draws codes, which few of whoever announces ever print. */
export const lettersArea = newArea(async () => (await import('./letters-page.tsx')).LettersPage);
