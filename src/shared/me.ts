import type { ContentLimits } from './limits.ts';
import type { PersonalSettings } from './personal-settings.ts';
import type { ContactRule, Role, StudentWriting } from './public.ts';
import type { TellingHours } from './telling-hours.ts';

/**
 * What a person may do in one establishment, for buttons that are greyed out with their reason. `startWriting`: to whom, by their
 * role. `write`: whether and when, which is not always for students alone. `resetPupils`: whether they make a card for a pupil of their
 * classes who has no e-mail. `typing`: whether the others are told that they write.
 * `announcementReactions`: whether they react to announcements that they read. `announceUrgently`: whether they say of one of theirs that it cannot wait, and have a message told at once in spite of the hours of the school. `editMinutes`: for how long they edit what they
 * wrote; 0 for never. `fileMegabytes`: how large a file is that they send; 0 where nobody sends any.
 */
export type May = {
  createGroup: boolean;
  createAnnouncement: boolean;
  administer: boolean;
  startWriting: Record<Role, ContactRule>;
  write: StudentWriting;
  resetPupils: boolean;
  typing: boolean;
  announcementReactions: boolean;
  announceUrgently: boolean;
  editMinutes: number;
  fileMegabytes: number;
};

/** A member of staff of the school. */
export type Answering = { userId: string; name: string };

export type Membership = {
  establishment: { id: string; name: string; timezone: string };
  role: Role;
  may: May;
  /** Who answers for conversations in which one adult is alone with students, and may look at them. */
  answering: Answering[];
  /** When people of the school are told of what is written; null where at any hour. Of its closed days those that are not over. */
  hours: TellingHours | null;
};

/**
 * `limits`: how large what they make may be on this server. `build`: the script with which its pages begin, so that a page that began
 * with another knows itself to be of another version; null where it serves no pages.
 */
export type Me = {
  /** `email` is null for who signs in by a school's code and the name that it gave them. */
  user: { id: string; name: string; email: string | null; locale: string; photo: string | null };
  /** How the pages of their devices look to them, so that a new one does from its first moment; null where they have set nothing. */
  display: Pick<PersonalSettings['display'], 'theme' | 'textSize' | 'language'> | null;
  memberships: Membership[];
  limits: ContentLimits;
  build: string | null;
};
