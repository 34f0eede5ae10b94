import type { Message } from './public.ts';

/** What stands around the first of the words that were looked for, as plain text; `marks`: where they stand in it, as JavaScript counts. */
export type Snippet = { text: string; marks: [from: number, to: number][] };
export type FoundMessage = { message: Message; conversationId: string; snippet: Snippet };
/** The newest first. `isNear`: nothing holds the words as they were typed, and these hold words that are one typing error away. */
export type FoundMessages = { items: FoundMessage[]; isNear: boolean; nextCursor: string | null };
