import { newArea } from '../layout/area.tsx';

export const settingsArea = newArea(async () => (await import('./settings-page.tsx')).SettingsPage);
