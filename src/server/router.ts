import { accountProcedures } from './account/router.ts';
import { accountRouter, authRouter } from './auth/router.ts';
import { conversationProcedures } from './conversations/router.ts';
import { schoolProcedures, settingsProcedures } from './establishments/router.ts';
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
  auth: authRouter,
  account: accountRouter,
  admin: router({
    ...adminProcedures,
    ...settingsProcedures,
    ...schoolProcedures,
    ...jobProcedures,
    ...rosterProcedures,
  }),
});

export type AppRouter = typeof appRouter;
