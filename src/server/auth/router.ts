import { emailChangeInput } from '../../shared/account-inputs.ts';
import {
  acceptInvitationInput,
  changePasswordInput,
  invitationInput,
  requestPasswordResetInput,
  revokeSessionInput,
  signInInput,
} from '../../shared/inputs.ts';
import { foundSchoolInput } from '../../shared/invitation-inputs.ts';
import { memberProcedure, publicProcedure } from '../trpc.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { changePassword } from './change-password.ts';
import { confirmEmailChange, emailChange } from './email-change.ts';
import { firstSchool, foundSchool } from './found-school.ts';
import { invitation } from './invitation.ts';
import { ownSessions, revokeOtherSessions, revokeSession } from './own-sessions.ts';
import { passwordReset, requestPasswordReset } from './request-password-reset.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

export const authProcedures = {
  signIn: publicProcedure.input(signInInput).mutation(({ ctx, input }) => signIn(ctx, input)),
  signOut: memberProcedure.mutation(({ ctx }) => signOut(ctx)),
  sessions: memberProcedure.query(({ ctx }) => ownSessions(ctx)),
  revokeSession: memberProcedure.input(revokeSessionInput).mutation(({ ctx, input }) => revokeSession(ctx, input.id)),
  revokeOtherSessions: memberProcedure.mutation(({ ctx }) => revokeOtherSessions(ctx)),
  invitation: publicProcedure.input(invitationInput).query(({ ctx, input }) => invitation(ctx, input.token)),
  acceptInvitation: publicProcedure
    .input(acceptInvitationInput)
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
  passwordReset: publicProcedure.query(({ ctx }) => passwordReset(ctx)),
  requestPasswordReset: publicProcedure
    .input(requestPasswordResetInput)
    .mutation(({ ctx, input }) => requestPasswordReset(ctx, input)),
  emailChange: publicProcedure.input(emailChangeInput).query(({ ctx, input }) => emailChange(ctx, input.token)),
  confirmEmailChange: publicProcedure
    .input(emailChangeInput)
    .mutation(({ ctx, input }) => confirmEmailChange(ctx, input.token)),
  firstSchool: publicProcedure.query(({ ctx }) => firstSchool(ctx)),
  foundSchool: publicProcedure.input(foundSchoolInput).mutation(({ ctx, input }) => foundSchool(ctx, input)),
};

export const passwordProcedures = {
  changePassword: memberProcedure.input(changePasswordInput).mutation(({ ctx, input }) => changePassword(ctx, input)),
};
