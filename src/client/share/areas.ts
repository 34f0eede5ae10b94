import { newArea } from '../layout/area.tsx';

export const shareArea = newArea(async () => (await import('./share-page.tsx')).SharePage);
