import { newArea } from '../layout/area.tsx';

export const panelArea = newArea(async () => (await import('./panel.tsx')).Panel);
