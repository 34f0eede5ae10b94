import type { invitationStates } from './invitation-inputs.ts';
import type { Locale } from './locales.ts';
import type { MailReason, MailState } from './mails.ts';
import type { Role } from './public.ts';

/**
 * What came of asking for somebody's access. `link`: here it is, this once · `inUse`: they sign in with the password that they have ·
 * `elsewhere`: their account is not this school's alone, so only they open it, by their e-mail · `suspended`: nothing opens it now ·
 * `emailTaken`: another account holds this e-mail and has not been opened yet; the person was not added.
 */
export type AccessOutcome = 'link' | 'inUse' | 'elsewhere' | 'suspended' | 'emailTaken';

/** What a card says of one person. `children`: whose guardian they are. */
export type AccessCard = {
  userId: string;
  name: string;
  role: Role;
  email: string | null;
  username: string | null;
  locale: Locale;
  classes: string[];
  children: string[];
  outcome: AccessOutcome;
  /** Told here alone, and never again. `resets`: there is a password, which this replaces. */
  link: { token: string; code: string; expiresAt: Date; resets: boolean } | null;
};

/** `byEmail`: whether they can be sent by mail as well. */
export type AccessCards = {
  establishment: { id: string; name: string; code: string };
  cards: AccessCard[];
  byEmail: boolean;
};

/** Who is written to now, and of whom there is no address or no link that opens anything. */
export type MailedInvitations = { mailed: string[]; noEmail: string[]; noLink: string[] };

export type InvitationState = (typeof invitationStates)[number];

/** A person of the school, and the latest link that was made for them. */
export type Invitee = {
  userId: string;
  name: string;
  role: Role;
  email: string | null;
  username: string | null;
  classes: string[];
  state: InvitationState;
  latest: { at: Date; by: string | null; until: Date; resets: boolean; isOpen: boolean } | null;
  /** What became of the last mail with a link to them. */
  mail: InvitationMail | null;
};

export type InvitationMail = { state: MailState; reason: MailReason | null };

export type Invitees = { items: Invitee[]; total: number; counts: Record<InvitationState, number> };

/** What a new school has done of what it begins with. `hidden`: nobody wants to see it any more. */
export type FirstSteps = {
  establishmentId: string;
  steps: { settings: boolean; people: boolean; invitations: boolean; message: boolean };
  hidden: boolean;
};
