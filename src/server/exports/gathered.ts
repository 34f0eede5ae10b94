import type { Profile } from '../../shared/account.ts';
import type { Announcement, AnnouncementAudience } from '../../shared/announcements.ts';
import type { OwnAvailability } from '../../shared/availability.ts';
import type { BlockedPerson } from '../../shared/blocks.ts';
import type { Draft } from '../../shared/drafts.ts';
import type { Preferences } from '../../shared/preferences.ts';
import type { Conversation, Message } from '../../shared/public.ts';
import type { Scheduled } from '../../shared/scheduled.ts';

/** As JSON has it: dates are text. */
export type Kept<Value> = Value extends Date
  ? string
  : Value extends (infer One)[]
    ? Kept<One>[]
    : Value extends object
      ? { [Name in keyof Value]: Kept<Value[Name]> }
      : Value;

/** Who somebody is, and what is theirs alone. */
export type Person = {
  userId: string;
  gatheredAt: Date;
  profile: Profile;
  preferences: Preferences;
  availability: OwnAvailability[];
  sessions: { createdAt: Date; usedAt: Date | null; browser: string | null; system: string | null }[];
  blocked: BlockedPerson[];
  drafts: Draft[];
  scheduled: Scheduled[];
} & Announced;

type Told = 'id' | 'title' | 'body' | 'importance' | 'acknowledgeBy' | 'state' | 'takesReplies';
type When = 'createdAt' | 'publishedAt' | 'remindedAt';

/** What somebody announced, and which announcements they acknowledged. */
export type Announced = {
  announcements: (Pick<Announcement, Told | When> & { audience: AnnouncementAudience })[];
  acknowledgements: { announcementId: string; acknowledgedAt: Date }[];
};

/** A conversation, and what its school is called. */
export type Header = { school: string; timezone: string; conversation: Conversation };

/** Messages in their order, and what those who wrote them are called there. */
export type Page = { names: Record<string, string>; messages: Message[] };
