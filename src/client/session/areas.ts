import { newArea } from '../layout/area.tsx';

/** In the place of the sign-in, for whoever asks for it there. */
export const forgottenArea = newArea(async () => (await import('./forgotten.tsx')).Forgotten);

/** In the place of an invitation, for the link of a mail by which one chooses which come. */
export const mailChoiceArea = newArea(async () => (await import('./mail-choice.tsx')).MailChoice);

/** In the place of an invitation, for a link to a new address. */
export const newAddressArea = newArea(async () => (await import('./new-address.tsx')).NewAddress);
