import { accountProcedures, preferenceProcedures, profileProcedures } from './account/router.ts';
import { announcementProcedures } from './announcements/router.ts';
import { auditProcedures } from './audit/router.ts';
import { availabilityProcedures, ownAvailabilityProcedures } from './availability/router.ts';
import { authProcedures, passwordProcedures } from './auth/router.ts';
import { blockProcedures } from './blocks/router.ts';
import { classProcedures } from './classes/router.ts';
import { conversationProcedures } from './conversations/router.ts';
import { draftProcedures } from './drafts/router.ts';
import { publicSchoolProcedures, schoolProcedures, settingsProcedures } from './establishments/router.ts';
import { mailChoiceProcedures, mailProcedures } from './email/router.ts';
import { exportProcedures } from './exports/router.ts';
import { fileProcedures } from './files/router.ts';
import { guardianshipProcedures } from './guardianships/router.ts';
import { closedDaysProcedures, tellingProcedures } from './hours/router.ts';
import { invitationProcedures } from './invitations/router.ts';
import { jobProcedures } from './jobs/router.ts';
import { mentionProcedures } from './mentions/router.ts';
import { messageProcedures } from './messages/router.ts';
import { notificationProcedures } from './notifications/router.ts';
import { adminProcedures, peopleProcedures } from './people/router.ts';
import { photoProcedures, shownPhotoProcedures } from './photos/router.ts';
import { presenceProcedures } from './presence/router.ts';
import { reactionProcedures } from './reactions/router.ts';
import { rosterProcedures } from './roster/router.ts';
import { scheduledProcedures } from './scheduled/router.ts';
import { searchProcedures } from './search/router.ts';
import { router } from './trpc.ts';

/** The whole API: everyday messaging flat at the root, the rest by noun. docs/extending.md shows how to add to it. */
export const appRouter = router({
  ...peopleProcedures,
  ...conversationProcedures,
  ...messageProcedures,
  ...scheduledProcedures,
  ...mentionProcedures,
  ...reactionProcedures,
  ...fileProcedures,
  ...searchProcedures,
  ...presenceProcedures,
  ...blockProcedures,
  ...availabilityProcedures,
  ...tellingProcedures,
  ...accountProcedures,
  ...publicSchoolProcedures,
  announcements: router(announcementProcedures),
  auth: router({ ...authProcedures, ...mailChoiceProcedures }),
  account: router({
    ...passwordProcedures,
    ...profileProcedures,
    ...photoProcedures,
    ...exportProcedures,
    ...preferenceProcedures,
    ...ownAvailabilityProcedures,
    ...draftProcedures,
    ...notificationProcedures,
  }),
  admin: router({
    ...adminProcedures,
    ...shownPhotoProcedures,
    ...settingsProcedures,
    ...auditProcedures,
    ...schoolProcedures,
    ...closedDaysProcedures,
    ...jobProcedures,
    ...classProcedures,
    ...guardianshipProcedures,
    ...invitationProcedures,
    ...mailProcedures,
    ...rosterProcedures,
  }),
});

export type AppRouter = typeof appRouter;
