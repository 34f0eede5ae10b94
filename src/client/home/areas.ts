import { newArea } from '../layout/area.tsx';

/** The parts behind the sign-in, each a chunk of its own. */
export const homeArea = newArea(async () => (await import('./home-page.tsx')).HomePage);
export const messagesArea = newArea(async () => (await import('./chat-page.tsx')).ChatPage);
