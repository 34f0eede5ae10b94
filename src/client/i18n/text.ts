import type { AuditAction } from '../../shared/audit-actions.ts';
import type { RefusalReason } from '../../shared/refusals.ts';
import type { adminRefusals } from './fr/admin-refusals.ts';
import type { announcementRefusals } from './fr/announcement-refusals.ts';
import type { announcingDrafts } from './fr/announcing-drafts.ts';
import type { announcingFiles } from './fr/announcing-files.ts';
import type { sentences as announcing } from './fr/announcing.ts';
import type { sentences as accessibility } from './fr/accessibility.ts';
import type { account } from './fr/account.ts';
import type { sentences as admin } from './fr/admin.ts';
import type { sentences as hours } from './fr/hours.ts';
import type { choosing } from './fr/choosing.ts';
import type { sentences as entrance } from './fr/entrance.ts';
import type { sentences as layers } from './fr/layers.ts';
import type { fileRefusals } from './fr/file-refusals.ts';
import type { sentences as files } from './fr/files.ts';
import type { frame } from './fr/frame.ts';
import type { sentences as home } from './fr/home.ts';
import type { insideRefusals } from './fr/inside-refusals.ts';
import type { sentences as later } from './fr/later.ts';
import type { sentences as mail } from './fr/mail.ts';
import type { sentences as families } from './fr/families.ts';
import type { sentences as letters } from './fr/letters.ts';
import type { sentences as outbox } from './fr/outbox.ts';
import type { messageActs } from './fr/message-acts.ts';
import type { messaging } from './fr/messaging.ts';
import type { order } from './fr/order.ts';
import type { people } from './fr/people.ts';
import type { push } from './fr/push.ts';
import type { photo } from './fr/photo.ts';
import type { pushRefusals } from './fr/push-refusals.ts';
import type { refusals } from './fr/refusals.ts';
import type { sentences as rules } from './fr/rules.ts';
import type { shell } from './fr/shell.ts';
import type { staffRefusals } from './fr/staff-refusals.ts';
import type { sentences as search } from './fr/search.ts';
import type { install } from './fr/install.ts';
import type { share } from './fr/share.ts';
import type { sentences as settings } from './fr/settings.ts';
import type { telling, tellingRefusals } from './fr/telling.ts';
import type { sentences as teaching } from './fr/teaching.ts';
import type { sentences as transcript } from './fr/transcript.ts';
import type { writing } from './fr/writing.ts';
import type { NamesIn } from './value-names.ts';

/** The declaration of accessibility, and the names of its criteria. */
export type AccessibilityText = Record<keyof typeof accessibility, string>;
export type ShellText = Record<keyof typeof shell, string>;
export type EntranceText = Record<keyof typeof entrance, string>;
export type FrameText = Record<keyof typeof frame, string>;
export type HomeText = Record<keyof typeof home, string>;
export type PeopleText = Record<keyof typeof people, string>;
export type ChoosingText = Record<keyof typeof choosing, string>;
export type AccountText = Record<keyof typeof account, string>;
export type SettingsText = Record<keyof typeof settings, string>;
export type PhotoText = Record<keyof typeof photo, string>;
export type PushRefusalText = Record<keyof typeof pushRefusals, string>;
export type PushText = Record<keyof typeof push, string>;
export type InstallText = Record<keyof typeof install, string>;
export type ShareText = Record<keyof typeof share, string>;
export type TellingText = Record<keyof typeof telling, string>;
export type SearchText = Record<keyof typeof search, string>;
export type TeachingText = Record<keyof typeof teaching, string>;
export type LaterText = Record<keyof typeof later, string>;
export type LayersText = Record<keyof typeof layers, string>;
export type AnnouncingText = Record<keyof typeof announcing, string>;
export type AnnouncementDraftText = Record<keyof typeof announcingDrafts, string>;
export type AnnouncementFilesText = Record<keyof typeof announcingFiles, string>;
export type AnnouncementRefusalText = Record<keyof typeof announcementRefusals, string>;
export type HoursText = Record<keyof typeof hours, string>;
export type TranscriptText = Record<keyof typeof transcript, string>;
export type MessagingText = Record<keyof typeof messaging, string>;
export type OrderText = Record<keyof typeof order, string>;
export type WritingText = Record<keyof typeof writing, string>;
export type MessageActsText = Record<keyof typeof messageActs, string>;
export type RulesText = Record<keyof typeof rules, string>;
/** The sentences of a page of the panel, by those that the French file of the same name has. */
export type AdminText<French> = Record<keyof French, string>;
/** What goes by mail, and what stands in its way. */
export type MailText = Record<keyof typeof mail, string>;
export type FilesText = Record<keyof typeof files, string>;
export type FileRefusalText = Record<keyof typeof fileRefusals, string>;
export type RefusalText = Record<keyof typeof refusals, string>;
export type InsideRefusalText = Record<keyof typeof insideRefusals, string>;
export type StaffRefusalText = Record<keyof typeof staffRefusals, string>;
export type AdminRefusalText = Record<keyof typeof adminRefusals, string>;
/** What each action of the audit is called, and what an entry of it says. */
export type AuditText = Record<`audit.is.${AuditAction}` | `audit.${AuditAction}`, string>;

/** A refusal's reason is the name of its sentence: it does not compile where a reason has none. */
type EachRefusal<Said extends Record<RefusalReason, string>> = Said;

/** In French, for what it says is what the others say too. */
type French = typeof shell &
  typeof accessibility &
  typeof announcing &
  typeof entrance &
  typeof frame &
  typeof home &
  typeof people &
  typeof messaging &
  typeof order &
  typeof messageActs &
  typeof rules &
  typeof teaching &
  typeof search &
  typeof settings &
  typeof transcript &
  typeof later &
  typeof layers &
  typeof files &
  typeof mail &
  typeof outbox &
  typeof families &
  typeof hours &
  typeof letters &
  typeof writing &
  typeof admin &
  EachRefusal<
    typeof refusals &
      typeof insideRefusals &
      typeof fileRefusals &
      typeof adminRefusals &
      typeof staffRefusals &
      typeof announcing &
      typeof tellingRefusals &
      typeof later &
      typeof settings &
      typeof hours &
      typeof mail &
      typeof outbox
  >;

/** Every sentence of the interface by its name. */
export type TextKey = keyof French;

/** A sentence that is whole without any value. */
export type PlainKey = { [Key in TextKey]: [NamesIn<French[Key]>] extends [never] ? Key : never }[TextKey];
type Values<Key extends TextKey> = [Key] extends [PlainKey]
  ? []
  : [values: { [Name in NamesIn<French[Key]>]: string | number }];

export type Translate = <Key extends TextKey>(key: Key, ...values: Values<Key>) => string;

/** As it is when it has come through the build: a sentence that takes values is parsed already (bundling/messages.ts). */
export type Sentences = Partial<Record<TextKey, string>>;
