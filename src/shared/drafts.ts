/**
 * What somebody has begun to write in a conversation, for their other devices; `id` names this text, not the place. Where two devices
 * wrote at once there are several in a conversation, of which the latest is the draft.
 */
export type Draft = { id: string; conversationId: string; body: string; replyToId: string | null; savedAt: Date };
