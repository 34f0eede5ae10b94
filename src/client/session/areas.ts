import { newArea } from '../layout/area.tsx';

/** In the place of the sign-in, for whoever asks for it there. */
export const forgottenArea = newArea(async () => (await import('./forgotten.tsx')).Forgotten);
