import type { Kysely } from 'kysely';
import type { Locale } from '../../shared/locales.ts';
import type { MailKind, MailReason } from '../../shared/mails.ts';
import type { Database } from '../db/schema.ts';
import type { Letter } from './letter.ts';
import type { Mail } from './mail.ts';
import type { Taken } from './take-due.ts';

/** What a kind of mail needs to read what holds now. `accounts`: where links are made, which only the mail itself bears. */
export type Desk = { live: Kysely<Database>; accounts: Kysely<Database>; mail: Mail };
/**
 * What is said, in which language; why nothing is any more; or until when it waits, where its reader wants quiet. `unsubscribe`: where one press ends such
 * mails, without signing in · `answerTo`: where an answer comes in · `isReply`: whether it answers a mail that came in.
 */
export type Prepared =
  | { letter: Letter; locale: Locale; unsubscribe?: string; answerTo?: string; isReply?: true }
  | { skip: MailReason }
  | { until: Date };
/** Asked at the last moment, before each try: what held when the mail was planned may hold no more. */
export type Prepare = (desk: Desk, mail: Taken) => Promise<Prepared>;
export type Kinds = Record<MailKind, Prepare>;
