import type { Conversation, Message } from '../../shared/public.ts';

/** A message of somebody else that has just come, where it was written. */
export type Heard = { message: Message; conversation: Conversation };
