import { contactsInput, memberInput, searchContactsInput, setRoleInput } from '../../shared/inputs.ts';
import { audienceInput, audiencesInput, kinInput } from '../../shared/family-inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { reinstate, setRole, suspend } from './change-membership.ts';
import { audience, audiences } from './audiences.ts';
import { contacts } from './contacts.ts';
import { family } from './family.ts';
import { kin } from './kin.ts';
import { me } from './me.ts';
import { searchContacts } from './search-contacts.ts';

export const peopleProcedures = {
  me: memberProcedure.query(({ ctx }) => me(ctx)),
  contacts: memberProcedure.input(contactsInput).query(({ ctx, input }) => contacts(ctx, input)),
  family: memberProcedure.query(({ ctx }) => family(ctx)),
  kin: memberProcedure.input(kinInput).query(({ ctx, input }) => kin(ctx, input)),
  audiences: memberProcedure.input(audiencesInput).query(({ ctx, input }) => audiences(ctx, input)),
  audience: memberProcedure.input(audienceInput).query(({ ctx, input }) => audience(ctx, input)),
  searchContacts: memberProcedure.input(searchContactsInput).query(({ ctx, input }) => searchContacts(ctx, input)),
};

/** The first sentence of each of these verbs asks for an admin of that school. */
export const adminProcedures = {
  suspend: memberProcedure.input(memberInput).mutation(({ ctx, input }) => suspend(ctx, input)),
  reinstate: memberProcedure.input(memberInput).mutation(({ ctx, input }) => reinstate(ctx, input)),
  setRole: memberProcedure.input(setRoleInput).mutation(({ ctx, input }) => setRole(ctx, input)),
};
