import { all, ofClass, ofConversation, type Entry } from './entries.ts';

/** What is answered of announcements and their drafts; `table.ts` says how a line reads. */
export const announcementEntries: Record<string, Entry> = {
  'announcements.preview': ofClass('ok'),
  'announcements.send': ofClass('ok'),
  'announcements.sent': {
    own: { admin: 'ok', teacher: 'ok', others: 'announcement.staffOnly' },
    foreign: 'establishment.unknown',
    smuggled: { admin: 'ok', teacher: 'ok', others: 'announcement.staffOnly' },
  },
  // About an announcement that is not there; test/announcements asks about those of others.
  'announcements.one': all('announcement.unknown'),
  'announcements.takeBack': all('announcement.unknown'),
  'announcements.recall': all('announcement.unknown'),
  'announcements.ledger': all('announcement.unknown'),
  'announcements.letters': all('announcement.unknown'),
  'announcements.remind': all('announcement.unknown'),
  'announcements.drafts': {
    own: { admin: 'ok', teacher: 'ok', others: 'announcement.staffOnly' },
    foreign: 'establishment.unknown',
    smuggled: { admin: 'ok', teacher: 'ok', others: 'announcement.staffOnly' },
  },
  'announcements.draft': all('announcement.draftUnknown'),
  'announcements.saveDraft': {
    own: { admin: 'ok', teacher: 'ok', others: 'announcement.staffOnly' },
    foreign: 'establishment.unknown',
    smuggled: { admin: 'ok', teacher: 'ok', others: 'announcement.staffOnly' },
  },
  'announcements.removeDraft': all('announcement.draftUnknown'),
  'announcements.acknowledge': all('conversation.unknown'),
  'announcements.received': ofConversation('ok'),
};
