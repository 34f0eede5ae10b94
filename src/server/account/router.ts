import { followInput } from '../../shared/inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { followAccount } from './follow-account.ts';

export const accountProcedures = {
  onAccount: memberProcedure.input(followInput).subscription(({ ctx, signal }) => followAccount(ctx, signal)),
};
