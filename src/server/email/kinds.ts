import { prepareAnswerRefused } from './kinds/answer-refused.ts';
import { prepareEmailChange } from './kinds/email-change.ts';
import { prepareEmailChangeNotice } from './kinds/email-change-notice.ts';
import { prepareInvitation } from './kinds/invitation.ts';
import { prepareNewDevice } from './kinds/new-device.ts';
import { preparePasswordReset } from './kinds/password-reset.ts';
import { prepareDigest } from './kinds/digest.ts';
import { prepareReminder } from './kinds/reminder.ts';
import { prepareReport } from './kinds/report.ts';
import { prepareSummary } from './kinds/summary.ts';
import { prepareUnread } from './kinds/unread.ts';
import { prepareWritten } from './kinds/written.ts';
import type { Kinds } from './prepare.ts';

/** What each kind of mail says now, or why nothing. One is added by one line, and its name in src/shared/mails.ts. */
export const kinds: Kinds = {
  passwordReset: preparePasswordReset,
  emailChange: prepareEmailChange,
  emailChangeNotice: prepareEmailChangeNotice,
  invitation: prepareInvitation,
  newDevice: prepareNewDevice,
  unread: prepareUnread,
  digest: prepareDigest,
  summary: prepareSummary,
  reminder: prepareReminder,
  answerRefused: prepareAnswerRefused,
  written: prepareWritten,
  report: prepareReport,
};
