import type { Generated } from 'kysely';
import type { Browser, System } from '../../shared/account.ts';
import type { Locale } from '../../shared/locales.ts';

/** What belongs to an account and to no school. */
export type AccountTables = {
  session: {
    id: string;
    userId: string;
    expiresAt: Date;
    createdAt: Generated<Date>;
    browser: Browser | null;
    system: System | null;
    /** Compared with that of whoever asks, and told to nobody. */
    network: string | null;
    /** To half an hour or so; null until then. */
    usedAt: Date | null;
    /** How long it would last without use if no device of it were told; null where its life was not lengthened. */
    idleSeconds: Generated<number | null>;
  };
  accountPhoto: { userId: string; id: string; picture: Buffer; takenAt: Generated<Date> };
  /** What is gathered of somebody's for them to take away. */
  accountExport: {
    userId: string;
    id: string;
    locale: Locale;
    state: Generated<'waiting' | 'ready'>;
    askedAt: Generated<Date>;
    /** Those that it is to hold, from the first step on. */
    conversations: string[] | null;
    /** How many of them are done, and how far the next one. */
    atConversation: Generated<number>;
    afterSeq: Generated<number>;
    readyUntil: Date | null;
  };
};
