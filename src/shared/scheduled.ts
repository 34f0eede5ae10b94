import type { Attachment } from './public.ts';
import type { RefusalReason } from './refusals.ts';

/** What its author sends later, `at`, and nobody else knows of. `refused`: why it was not sent when it was due; it waits for its author then. */
export type Scheduled = {
  id: string;
  conversationId: string;
  body: string;
  replyToId: string | null;
  attachments: Attachment[];
  at: Date;
  refused: RefusalReason | null;
};
