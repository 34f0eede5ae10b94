import type { Locale } from './locales.ts';
import type { MailPace } from './personal-settings.ts';

/** What a mail is about. `summary`: what hours held back, together · `answerRefused`: to whoever answered one by mail, that it was not sent · `written`: an admin's own words · `report`: to an admin, how their school's week was. */
export const mailKinds = [
  'passwordReset',
  'emailChange',
  'emailChangeNotice',
  'invitation',
  'newDevice',
  'unread',
  'digest',
  'summary',
  'reminder',
  'answerRefused',
  'written',
  'report',
] as const;
export type MailKind = (typeof mailKinds)[number];
/**
 * Those that come by the thousand, and let all others by: of which their reader chooses when they come, and whether (`reminder`: of an announcement that they have not
 * acknowledged), what an admin wrote, and the report of a week.
 */
export const newsKinds = [
  'unread',
  'digest',
  'summary',
  'reminder',
  'written',
  'report',
] as const satisfies readonly MailKind[];

/** What is counted of a mail: how it ended, that it waits for quiet hours to end (`held`), or is to be tried again (`putOff`). */
export type MailOutcome = 'handedOver' | 'bounced' | 'skipped' | 'held' | 'putOff';

/** `planned`: its time has not come · `due`: it is being handed over, or will be tried again · `handedOver`: to the SMTP server, which answers for it from there · `bounced`: refused for good · `skipped`: never sent. */
export type MailState = 'planned' | 'due' | 'handedOver' | 'bounced' | 'skipped';

/**
 * Why a mail was not sent. `late`: its time was over before anybody sent it · `unreachable`: the SMTP server took it at no try · `noServer`:
 * none was set · `used`, `expired`, `revoked`: the link that it would bear opens nothing any more · `replaced`: a later one says so · `nobody`: the
 * address is no account's · `suspended` · `otherAddress`: the person has another by now · `tooMany`: that address had its mails of the day · `read`:
 * nothing of it is unread any more · `left`: they are no longer in the conversation · `muted`: they wish to hear nothing of it · `off`: they want no such mails · `notAdmin`: they are none any more · `stopped`: by an admin.
 * And why it came back: `addressRefused`, `mailRefused` by the SMTP server, or by one further on; `gaveUp`: that one tried for days.
 */
export const mailReasons = [
  'late',
  'unreachable',
  'noServer',
  'used',
  'expired',
  'revoked',
  'replaced',
  'nobody',
  'suspended',
  'otherAddress',
  'tooMany',
  'read',
  'left',
  'muted',
  'off',
  'notAdmin',
  'stopped',
  'addressRefused',
  'mailRefused',
  'gaveUp',
] as const;
export type MailReason = (typeof mailReasons)[number];
/** As admins are told; `notNeeded`: for a reason that is the reader's own. */
export type ToldReason = MailReason | 'notNeeded';

/**
 * What stands between the server and its SMTP server. `unknownHost`: its name leads nowhere · `closedPort`: nothing answers there · `silent`: it
 * does not answer in time · `notSmtp`: what answers does not speak SMTP, or hung up · `noTls`: it offers no TLS · `certificate`: it
 * cannot show that it is who it says · `password`: it refuses name or password · `senderRefused`, `addressRefused`, `mailRefused`: it does not take the
 * sender, this recipient, this mail.
 */
export const mailFaults = [
  'unknownHost',
  'closedPort',
  'silent',
  'notSmtp',
  'noTls',
  'certificate',
  'password',
  'senderRefused',
  'addressRefused',
  'mailRefused',
] as const;
export type MailFault = (typeof mailFaults)[number];

/** What became of a mail that an admin had sent to themselves. `off`: no SMTP server is set · `noEmail`: they have no address · `failed`: what stood in the way, with the code that the SMTP server answered. */
export type MailTest =
  | { outcome: 'sent'; email: string }
  | { outcome: 'off' | 'noEmail' }
  | { outcome: 'failed'; what: MailFault; code: number | null };

/** `code` and `said`: the answer of the SMTP server, where it gave one. */
export type MailFailure = { what: MailFault; code: number | null; said: string | null };

/**
 * Which mails of unread messages somebody gets, as the link of one of them shows it to whoever has it: nothing of who they are. `report`: whether they have that of a
 * week; null where none of their schools would send them one.
 */
export type MailChoice = { pace: MailPace; dailyAt: number; report: boolean | null };
/** What one press in a mail program ends: mails of unread messages, or the reports alone. */
export type EndedMails = 'unread' | 'report';

/** `waiting`: `planned` or `due`. */
export const outboxStates = ['waiting', 'handedOver', 'bounced', 'skipped'] as const;
export type OutboxState = (typeof outboxStates)[number];

/** A mail of a school, for its admins: of what kind, to whom and what became of it, and nothing of what it says. `name`: null for who is of the school no more. */
export type OutboxMail = {
  id: number;
  kind: MailKind;
  userId: string | null;
  name: string | null;
  state: MailState;
  reason: ToldReason | null;
  createdAt: Date;
  dueAt: Date;
  endedAt: Date | null;
  attempts: number;
};
/** `leaves`: whether an SMTP server is set; `isShown`: whether what would have left can be looked at, as in the demo. */
export type OutboxPage = { items: OutboxMail[]; nextCursor: number | null; leaves: boolean; isShown: boolean };

/** What a mail would say that leaves now, as it is shown where none leaves. */
export type ShownMail =
  | { is: 'letter'; to: string; subject: string; locale: Locale; lines: readonly MailLine[] }
  | { is: 'skipped'; reason: ToldReason }
  | { is: 'held'; until: Date };

export type MailLine =
  | { kind: 'text'; text: string }
  | { kind: 'soft'; text: string; href?: string }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'quote'; who: string; text: string }
  | { kind: 'item'; title: string; text: string; href: string };

/**
 * Why an answer by mail was not sent. `otherSender`: it came from another address than the account's · `expired`: the mail that it answers is too old ·
 * `gone`: its author is in that conversation no more · `readOnly`, `notNow`: they may not write there, or not at this hour · `empty`, `tooLong` · `notTaken`: for another reason ·
 * `files`: it was sent, and some of its files were not.
 */
export const answerFaults = [
  'otherSender',
  'expired',
  'gone',
  'readOnly',
  'notNow',
  'empty',
  'tooLong',
  'notTaken',
  'files',
] as const;
export type AnswerFault = (typeof answerFaults)[number];

/** How many would be mailed what an admin writes, and how many more are meant who have no address of an opened account, or one that was refused. */
export type EmailAudience = { mailed: number; without: number };

export const writtenPage = 20;
/** What an admin wrote by mail, and what became of it: together as many as there were `people`, for ninety days. `authorName`: null for who is of the school no more. */
export type WrittenMail = {
  id: string;
  subject: string;
  body: string;
  authorName: string | null;
  people: number;
  writtenAt: Date;
  stoppedAt: Date | null;
  waiting: number;
  handedOver: number;
  bounced: number;
  skipped: number;
};
export type WrittenMails = { items: WrittenMail[]; next: Date | null };
