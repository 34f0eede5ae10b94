/** The columns of an announcement for whoever looks after it. */
export const announcementColumns = [
  'announcement.id',
  'announcement.establishmentId',
  'announcement.authorId',
  'author.name as authorName',
  'announcement.messageId',
  'announcement.title',
  'announcement.body',
  'announcement.importance',
  'announcement.acknowledgeBy',
  'announcement.audience',
  'announcement.state',
  'announcement.refused',
  'announcement.createdAt',
  'announcement.dueAt',
  'announcement.publishedAt',
  'announcement.remindedAt',
] as const;
