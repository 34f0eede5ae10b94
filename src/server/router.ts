import { accountProcedures } from './account/router.ts';
import { auditProcedures } from './audit/router.ts';
import { accountRouter, authRouter } from './auth/router.ts';
import { classProcedures } from './classes/router.ts';
import { conversationProcedures } from './conversations/router.ts';
import { publicSchoolProcedures, schoolProcedures, settingsProcedures } from './establishments/router.ts';
import { guardianshipProcedures } from './guardianships/router.ts';
import { invitationProcedures } from './invitations/router.ts';
import { jobProcedures } from './jobs/router.ts';
import { messageProcedures } from './messages/router.ts';
import { adminProcedures, peopleProcedures } from './people/router.ts';
import { presenceProcedures } from './presence/router.ts';
import { rosterProcedures } from './roster/router.ts';
import { router } from './trpc.ts';

/** The whole API: everyday messaging flat at the root, the rest by noun. docs/extending.md shows how to add to it. */
export const appRouter = router({
  ...peopleProcedures,
  ...conversationProcedures,
  ...messageProcedures,
  ...presenceProcedures,
  ...accountProcedures,
  ...publicSchoolProcedures,
  auth: authRouter,
  account: accountRouter,
  admin: router({
    ...adminProcedures,
    ...settingsProcedures,
    ...auditProcedures,
    ...schoolProcedures,
    ...jobProcedures,
    ...classProcedures,
    ...guardianshipProcedures,
    ...invitationProcedures,
    ...rosterProcedures,
  }),
});

export type AppRouter = typeof appRouter;
