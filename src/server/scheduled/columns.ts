/** The columns of a message that waits for its time, for its author alone. */
export const scheduledColumns = [
  'scheduledMessage.id',
  'scheduledMessage.conversationId',
  'scheduledMessage.body',
  'scheduledMessage.replyToId',
  'scheduledMessage.attachments',
  'scheduledMessage.dueAt as at',
  'scheduledMessage.refused',
] as const;
