import type { Generated, GeneratedAlways } from 'kysely';
import type { MailFailure, MailKind, MailReason, MailState } from '../../shared/mails.ts';

/** The tables of mails, and of addresses that wait for whoever reads them. */
export type EmailTables = {
  email: {
    id: GeneratedAlways<number>;
    kind: MailKind;
    userId: string | null;
    establishmentId: string | null;
    conversationId: string | null;
    slot: string;
    address: string;
    about: Generated<object>;
    state: Generated<MailState>;
    reason: MailReason | null;
    failure: MailFailure | null;
    createdAt: Generated<Date>;
    dueAt: Generated<Date>;
    overAt: Date;
    triedAt: Date | null;
    endedAt: Date | null;
    attempts: Generated<number>;
    /** Whether it has met quiet hours, and waits for their end. */
    isHeld: Generated<boolean>;
  };
  writtenMail: {
    establishmentId: string;
    id: string;
    authorId: string;
    subject: string;
    body: string;
    digest: Buffer;
    people: number;
    writtenAt: Generated<Date>;
    stoppedAt: Date | null;
  };
  mailKey: { singleton: Generated<boolean>; secret: string };
  emailChange: {
    id: string;
    userId: string;
    email: string;
    askedAt: Generated<Date>;
    expiresAt: Date;
    usedAt: Date | null;
    revokedAt: Date | null;
  };
  emailChangeLink: { tokenHash: string; changeId: string };
};
