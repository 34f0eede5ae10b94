import type { Migration } from 'kysely';
import * as school from '../../../migrations/0001-schools.ts';
import * as roster from '../../../migrations/0002-what-a-roster-knows.ts';
import * as people from '../../../migrations/0006-people.ts';
import * as classes from '../../../migrations/0004-classes-and-families.ts';
import * as invitations from '../../../migrations/0003-invitations.ts';
import * as rules from '../../../migrations/0007-rules.ts';
import * as rosters from '../../../migrations/0005-rosters.ts';
import * as takenBack from '../../../migrations/0008-imports-taken-back.ts';
import * as panel from '../../../migrations/0009-panel.ts';
import * as editedMessages from '../../../migrations/0010-edited-messages.ts';
import * as order from '../../../migrations/0011-order.ts';
import * as search from '../../../migrations/0012-search.ts';
import * as listOfPeople from '../../../migrations/0013-list-of-people.ts';
import * as mentions from '../../../migrations/0014-mentions.ts';
import * as files from '../../../migrations/0015-files.ts';
import * as draftsAndLater from '../../../migrations/0016-drafts-and-later.ts';
import * as sharingAndBlocks from '../../../migrations/0017-sharing-and-blocks.ts';
import * as listOfInvitations from '../../../migrations/0018-list-of-invitations.ts';
import * as announcementReactions from '../../../migrations/0019-announcement-reactions.ts';
import * as filesSentLater from '../../../migrations/0020-files-sent-later.ts';
import * as personalSettings from '../../../migrations/0021-personal-settings.ts';
import * as notifications from '../../../migrations/0022-notifications.ts';
import * as account from '../../../migrations/0023-account.ts';
import * as photos from '../../../migrations/0024-photos.ts';
import * as toldSessions from '../../../migrations/0025-told-sessions.ts';
import * as mails from '../../../migrations/0026-mails.ts';
import * as emailChanges from '../../../migrations/0027-email-changes.ts';
import * as announcements from '../../../migrations/0028-announcements.ts';
import * as unreadMails from '../../../migrations/0029-unread-mails.ts';
import * as photosTakenAway from '../../../migrations/0030-photos-taken-away.ts';
import * as announcementReplies from '../../../migrations/0031-announcement-replies.ts';
import * as hours from '../../../migrations/0032-hours.ts';
import * as writtenMails from '../../../migrations/0033-written-mails.ts';
import * as moreOfAnnouncements from '../../../migrations/0034-more-of-announcements.ts';
import * as filesOfAnnouncements from '../../../migrations/0035-files-of-announcements.ts';
import * as summariesAndReports from '../../../migrations/0036-summaries-and-reports.ts';
import * as toldNow from '../../../migrations/0037-told-now.ts';
import * as readingsHeld from '../../../migrations/0038-readings-held.ts';

/** In order, forward only; one that was released is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-schools': school,
  '0002-what-a-roster-knows': roster,
  '0006-people': people,
  '0004-classes-and-families': classes,
  '0003-invitations': invitations,
  '0007-rules': rules,
  '0005-rosters': rosters,
  '0008-imports-taken-back': takenBack,
  '0009-panel': panel,
  '0010-edited-messages': editedMessages,
  '0011-order': order,
  '0012-search': search,
  '0013-list-of-people': listOfPeople,
  '0014-mentions': mentions,
  '0015-files': files,
  '0016-drafts-and-later': draftsAndLater,
  '0017-sharing-and-blocks': sharingAndBlocks,
  '0018-list-of-invitations': listOfInvitations,
  '0019-announcement-reactions': announcementReactions,
  '0020-files-sent-later': filesSentLater,
  '0021-personal-settings': personalSettings,
  '0022-notifications': notifications,
  '0023-account': account,
  '0024-photos': photos,
  '0025-told-sessions': toldSessions,
  '0026-mails': mails,
  '0027-email-changes': emailChanges,
  '0028-announcements': announcements,
  '0029-unread-mails': unreadMails,
  '0030-photos-taken-away': photosTakenAway,
  '0031-announcement-replies': announcementReplies,
  '0032-hours': hours,
  '0033-written-mails': writtenMails,
  '0034-more-of-announcements': moreOfAnnouncements,
  '0035-files-of-announcements': filesOfAnnouncements,
  '0036-summaries-and-reports': summariesAndReports,
  '0037-told-now': toldNow,
  '0038-readings-held': readingsHeld,
};

/** Those of before the first release, whose tables no later version brings up. */
export const unreleased = /^000[1-5]-(foundation|batches|named-conversations|append-messages|lighter-sends|school)$/;
