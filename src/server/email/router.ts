import { testMailInput } from '../../shared/account-inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { testMail } from './test-mail.ts';

/** Of the sub-router `admin`. */
export const mailProcedures = {
  testMail: memberProcedure.input(testMailInput).mutation(({ ctx, input }) => testMail(ctx, input.establishmentId)),
};
