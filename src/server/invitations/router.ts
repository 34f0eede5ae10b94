import {
  accessInput,
  firstStepsInput,
  invitationsInput,
  inviteInput,
  setFirstStepsInput,
} from '../../shared/invitation-inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { firstSteps, setFirstSteps } from './first-steps.ts';
import { invitations } from './invitations.ts';
import { invite } from './invite.ts';
import { mailInvitations } from './mail-invitations.ts';
import { resetAccess } from './reset-access.ts';
import { revokeInvitation } from './revoke-invitation.ts';

/** Who comes in, and how: for admins of that school; `resetAccess` for teachers too, as far as their pupils go. */
export const invitationProcedures = {
  invitations: memberProcedure.input(invitationsInput).query(({ ctx, input }) => invitations(ctx, input)),
  invite: memberProcedure.input(inviteInput).mutation(({ ctx, input }) => invite(ctx, input)),
  revokeInvitation: memberProcedure.input(accessInput).mutation(({ ctx, input }) => revokeInvitation(ctx, input)),
  mailInvitations: memberProcedure.input(accessInput).mutation(({ ctx, input }) => mailInvitations(ctx, input)),
  resetAccess: memberProcedure.input(accessInput).mutation(({ ctx, input }) => resetAccess(ctx, input)),
  firstSteps: memberProcedure.input(firstStepsInput).query(({ ctx, input }) => firstSteps(ctx, input)),
  setFirstSteps: memberProcedure.input(setFirstStepsInput).mutation(({ ctx, input }) => setFirstSteps(ctx, input)),
};
