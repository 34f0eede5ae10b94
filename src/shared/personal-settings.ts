import type { Locale } from './locales.ts';

/** What a message can be to its reader: one like others, or one that names them or is written to them alone. */
export const noticeKinds = ['message', 'mention'] as const;
export type NoticeKind = (typeof noticeKinds)[number];
/** What has a sound of its own. */
export const soundedKinds = [...noticeKinds, 'urgent'] as const;
export type SoundedKind = (typeof soundedKinds)[number];

/** What somebody is told of: everything, what concerns them (mentions, what is written to them alone), or only what cannot wait. */
export const noticeLevels = ['all', 'mentions', 'urgent'] as const;
export type NoticeLevel = (typeof noticeLevels)[number];

/** The sounds there are to choose from. */
export const sounds = ['drop', 'chime', 'wood'] as const;
export type Sound = (typeof sounds)[number];

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const textSizes = ['usual', 'large', 'larger', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];

/** How soon a page tries again to connect: `slow` spares a battery and a dear line. */
export const paces = ['quick', 'usual', 'slow'] as const;
export type Pace = (typeof paces)[number];

/** When somebody is mailed of what they have not read: never, so long after it came, or all of it together once a day. */
export const mailPaces = ['off', 'hour', 'fourHours', 'day', 'daily'] as const;
export type MailPace = (typeof mailPaces)[number];

/** Minutes of the day, from 0 at midnight; `to` before `from` is that of the next day. */
export type Hours = { from: number; to: number };
/** Days as `yyyy-mm-dd`, the last one of them too. */
export type Holiday = { from: string; to: string };

/** `days`: on which the hours begin, 1 is Monday; `holidays`: quiet the whole day. All of it by the clock of the school. */
export type QuietHours = { on: boolean; days: number[]; hours: Hours; holidays: Holiday[] };

/**
 * What somebody has set for themselves, on all their devices. `push`: whether devices that they have registered are told while no page is
 * open; `preview`: whether what they are sent says who wrote, where, and what. `sounds`: the one of each kind of message, and how loud, from 0 to 100.
 * `language`: null where they never chose one, and each device speaks its own. `automatic`: whether a page that lost its connection
 * tries again by itself. `mails`: of what is unread; `pace` is null where they never chose one, and goes by their role; `dailyAt`: the minute of the day of
 * what comes together, by the clock of the school; `text`: whether a mail says what was written; `report`: whether that of a week comes to them as an admin, where their school has it sent.
 */
export type PersonalSettings = {
  notifications: {
    level: NoticeLevel;
    toasts: boolean;
    sounds: boolean;
    badge: boolean;
    push: boolean;
    preview: boolean;
  };
  sounds: Record<SoundedKind, Sound | 'none'> & { volume: number };
  quietHours: QuietHours;
  display: {
    theme: Theme;
    language: Locale | null;
    textSize: TextSize;
    enterSends: boolean;
    signKeys: boolean;
    plainText: boolean;
  };
  connection: { automatic: boolean; pace: Pace };
  mails: { pace: MailPace | null; dailyAt: number; text: boolean; report: boolean };
};

export const holidaysAtMost = 20;
