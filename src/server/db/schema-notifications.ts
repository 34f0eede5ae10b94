import type { Generated, GeneratedAlways } from 'kysely';
import type { Notice, NoticeReason, NoticeState, PushFailure } from '../../shared/notices.ts';

/** The tables of who is told of what, and where. */
export type NotificationTables = {
  pushKey: { singleton: Generated<boolean>; publicKey: string; privateKey: string };
  pushSubscription: {
    id: Generated<string>;
    userId: string;
    sessionId: string;
    endpoint: string;
    p256dh: string;
    auth: string;
    device: string;
    createdAt: Generated<Date>;
    lastSuccessAt: Date | null;
    failures: Generated<number>;
    failure: PushFailure | null;
    failingSince: Date | null;
    retryAt: Date | null;
  };
  notification: {
    id: GeneratedAlways<number>;
    establishmentId: string;
    userId: string;
    kind: Notice['kind'];
    conversationId: string | null;
    messageId: string | null;
    seq: number | null;
    state: NoticeState;
    reason: NoticeReason;
    decidedAt: Generated<Date>;
    dueAt: Date;
    overAt: Date;
    endedAt: Date | null;
    attempts: Generated<number>;
    told: Generated<string[]>;
  };
  conversationNotified: { establishmentId: string; conversationId: string; seq: number };
};
