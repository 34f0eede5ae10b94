import type { Generated } from 'kysely';
import type { Attachment } from '../../shared/public.ts';
import type { RefusalReason } from '../../shared/refusals.ts';

/** The files of messages, from the first word of their uploads on. */
export type FileTables = {
  attachment: {
    id: string;
    establishmentId: string;
    /** Null for what waits for an announcement to be out. */
    conversationId: string | null;
    uploaderId: string;
    name: string;
    announced: number;
    parts: Generated<string[]>;
    received: Generated<number>;
    refused: RefusalReason | null;
    finishedAt: Date | null;
    mediaType: string | null;
    size: number | null;
    image: Attachment['image'] | null;
    content: string | null;
    thumbnail: string | null;
    messageId: string | null;
    /** The message for whose time it waits. */
    scheduledId: string | null;
    /** The announcement that it waits for. */
    announcementId: string | null;
    goneAt: Date | null;
    createdAt: Generated<Date>;
  };
  /** Kept by a trigger. */
  fileUse: { establishmentId: string; userId: string; bytes: number };
};
