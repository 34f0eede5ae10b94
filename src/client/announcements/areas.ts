import { newArea } from '../layout/area.tsx';

/** What staff announce, and what becomes of it; whoever only reads announcements does not fetch it. */
export const announcingArea = newArea(async () => (await import('./announcing-page.tsx')).AnnouncingPage);
