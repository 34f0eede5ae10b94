import { newArea } from '../layout/area.tsx';

export const sentFilesArea = newArea(async () => (await import('./sent-files.tsx')).SentFiles);
