import { searchContactsInput } from '../../shared/inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { me } from './me.ts';
import { searchContacts } from './search-contacts.ts';

export const peopleProcedures = {
  me: memberProcedure.query(({ ctx }) => me(ctx)),
  searchContacts: memberProcedure.input(searchContactsInput).query(({ ctx, input }) => searchContacts(ctx, input)),
};
