import type { Outline } from '../shared/places.ts';
import { newArea } from './layout/area.tsx';
import type { WordsOf } from './i18n/load.ts';
import { homeArea, messagesArea } from './home/areas.ts';

/** The parts of the app, each a chunk of its own: whoever signs in does not fetch what is behind it, nor the other way round. */
export const signInArea = newArea(async () => (await import('./session/sign-in.tsx')).SignIn);
export const invitationArea = newArea(async () => (await import('./session/accept-invitation.tsx')).AcceptInvitation);
export const insideArea = newArea(async () => (await import('./signed-in.tsx')).SignedIn);

/** For whoever builds pages; the build that schools are served has neither the page nor the address. */
export const kitArea =
  import.meta.env.MODE === 'production' ? null : newArea(async () => (await import('./kit/kit-page.tsx')).KitPage);

/** What the pages of an outline need: parts, and sentences. */
export const needs: Record<Outline, { areas: readonly { load(): Promise<unknown> }[]; words: readonly WordsOf[] }> = {
  entrance: { areas: [signInArea], words: ['always', 'entrance'] },
  home: { areas: [insideArea, homeArea], words: ['always', 'inside'] },
  messages: { areas: [insideArea, messagesArea], words: ['always', 'inside'] },
  conversation: { areas: [insideArea, messagesArea], words: ['always', 'inside'] },
};
