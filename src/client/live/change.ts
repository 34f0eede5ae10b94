import type { ConversationEvent, MessageEvent } from '../../shared/public.ts';

/** One row that changed, as a subscription brings it. */
export type Change = Exclude<MessageEvent | ConversationEvent, { type: 'reset' }>;
