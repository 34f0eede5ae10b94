import { panelArea } from './admin/areas.ts';
import { newArea } from './layout/area.tsx';
import { homeArea, messagesArea } from './home/areas.ts';
import type { Part } from './parts.ts';

export const signInArea = newArea(async () => (await import('./session/sign-in.tsx')).SignIn);
export const invitationArea = newArea(async () => (await import('./session/accept-invitation.tsx')).AcceptInvitation);
export const insideArea = newArea(async () => (await import('./signed-in.tsx')).SignedIn);

/** For whoever builds pages; the build that schools are served has neither the page nor the address. */
export const kitArea =
  import.meta.env.MODE === 'production' ? null : newArea(async () => (await import('./kit/kit-page.tsx')).KitPage);

/** Every part of the app by its name. */
export const areas: Record<Part, { load(): Promise<unknown> }> = {
  signIn: signInArea,
  invitation: invitationArea,
  inside: insideArea,
  home: homeArea,
  messages: messagesArea,
  panel: panelArea,
};
