/** The columns of a draft, for whoever began it alone. */
export const draftColumns = [
  'draft.id',
  'draft.conversationId',
  'draft.body',
  'draft.replyToId',
  'draft.savedAt',
] as const;
