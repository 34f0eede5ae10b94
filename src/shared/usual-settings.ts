import type { PersonalSettings } from './personal-settings.ts';

/** What somebody has who has set nothing. */
export const usualSettings: PersonalSettings = {
  notifications: { level: 'all', toasts: true, sounds: true, badge: true, push: true, preview: false },
  sounds: { message: 'drop', mention: 'chime', urgent: 'chime', volume: 60 },
  quietHours: { on: false, days: [1, 2, 3, 4, 5, 6, 7], hours: { from: 20 * 60, to: 7 * 60 }, holidays: [] },
  display: { theme: 'system', language: null, textSize: 'usual', enterSends: true, signKeys: true, plainText: false },
  connection: { automatic: true, pace: 'usual' },
  mails: { pace: null, dailyAt: 18 * 60, text: false, report: true },
};
