import { acceptInvitationInput, signInInput } from '../../shared/inputs.ts';
import { memberProcedure, publicProcedure, router } from '../trpc.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

export const authRouter = router({
  signIn: publicProcedure.input(signInInput).mutation(({ ctx, input }) => signIn(ctx, input)),
  signOut: memberProcedure.mutation(({ ctx }) => signOut(ctx)),
  acceptInvitation: publicProcedure
    .input(acceptInvitationInput)
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
});
