import { newArea } from '../layout/area.tsx';

export const transcriptArea = newArea(async () => (await import('./transcript-page.tsx')).TranscriptPage);
