import { changeEmailInput, setNameInput } from '../../shared/account-inputs.ts';
import { followInput } from '../../shared/inputs.ts';
import { setPreferencesInput } from '../../shared/preferences.ts';
import { memberProcedure } from '../trpc.ts';
import { cancelEmailChange, changeEmail, ownEmailChange } from './change-email.ts';
import { followAccount } from './follow-account.ts';
import { preferences } from './preferences.ts';
import { profile } from './profile.ts';
import { setName } from './set-name.ts';
import { setPreferences } from './set-preferences.ts';

export const accountProcedures = {
  onAccount: memberProcedure.input(followInput).subscription(({ ctx, signal }) => followAccount(ctx, signal)),
};

/** Of the sub-router `account`. */
export const profileProcedures = {
  profile: memberProcedure.query(({ ctx }) => profile(ctx)),
  emailChange: memberProcedure.query(({ ctx }) => ownEmailChange(ctx)),
  changeEmail: memberProcedure.input(changeEmailInput).mutation(({ ctx, input }) => changeEmail(ctx, input)),
  cancelEmailChange: memberProcedure.mutation(({ ctx }) => cancelEmailChange(ctx)),
  setName: memberProcedure.input(setNameInput).mutation(({ ctx, input }) => setName(ctx, input)),
};

/** Of the same. */
export const preferenceProcedures = {
  preferences: memberProcedure.query(({ ctx }) => preferences(ctx)),
  setPreferences: memberProcedure.input(setPreferencesInput).mutation(({ ctx, input }) => setPreferences(ctx, input)),
};
