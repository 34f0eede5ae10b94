import { newArea } from '../layout/area.tsx';

/** In the place of the sign-in, for whoever asks for it there. */
export const forgottenArea = newArea(async () => (await import('./forgotten.tsx')).Forgotten);

/** In the place of an invitation, for a link to a new address. */
export const newAddressArea = newArea(async () => (await import('./new-address.tsx')).NewAddress);
