import { newUnreadMail } from '../unread/prepare-unread.ts';
import { writeDigest } from './digest.ts';
import { writeUnread } from './unread.ts';

/** Once the hours begin, what they held back of several conversations (`gatherHeld`); of the one that is left it says what a mail of its own would. */
export const prepareSummary = newUnreadMail((parts) =>
  parts.unread.length === 1 ? writeUnread(parts) : writeDigest(parts),
);
