import { contactsInput, memberInput, searchContactsInput, setRoleInput } from '../../shared/inputs.ts';
import { audienceInput, audiencesInput, kinInput } from '../../shared/family-inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { audience, audiences } from './audiences.ts';
import { contacts } from './contacts.ts';
import { family } from './family.ts';
import { kin } from './kin.ts';
import {
  addPersonInput,
  addToClassManyInput,
  changePersonInput,
  exportPeopleInput,
  peopleInput,
  personInput,
  reinstateManyInput,
  suspendInput,
  suspendManyInput,
} from '../../shared/people-inputs.ts';
import { addPerson } from './add-person.ts';
import { addToClassMany } from './add-to-class.ts';
import { reinstate, reinstateMany, setRole, suspend, suspendMany } from './change-membership.ts';
import { changePerson } from './change-person.ts';
import { exportPeople } from './export-people.ts';
import { me } from './me.ts';
import { people } from './people.ts';
import { person } from './person.ts';
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
  people: memberProcedure.input(peopleInput).query(({ ctx, input }) => people(ctx, input)),
  person: memberProcedure.input(personInput).query(({ ctx, input }) => person(ctx, input)),
  exportPeople: memberProcedure.input(exportPeopleInput).mutation(({ ctx, input }) => exportPeople(ctx, input)),
  addPerson: memberProcedure.input(addPersonInput).mutation(({ ctx, input }) => addPerson(ctx, input)),
  changePerson: memberProcedure.input(changePersonInput).mutation(({ ctx, input }) => changePerson(ctx, input)),
  suspend: memberProcedure.input(suspendInput).mutation(({ ctx, input }) => suspend(ctx, input)),
  reinstate: memberProcedure.input(memberInput).mutation(({ ctx, input }) => reinstate(ctx, input)),
  setRole: memberProcedure.input(setRoleInput).mutation(({ ctx, input }) => setRole(ctx, input)),
  suspendMany: memberProcedure.input(suspendManyInput).mutation(({ ctx, input }) => suspendMany(ctx, input)),
  reinstateMany: memberProcedure.input(reinstateManyInput).mutation(({ ctx, input }) => reinstateMany(ctx, input)),
  addToClassMany: memberProcedure.input(addToClassManyInput).mutation(({ ctx, input }) => addToClassMany(ctx, input)),
};
