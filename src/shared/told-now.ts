/** A message that its author had told at once, though the hours of the school were over. */
export type ToldNow = { messageId: string; toldAt: Date };
