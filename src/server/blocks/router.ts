import { blockPersonInput } from '../../shared/blocks.ts';
import { memberProcedure } from '../trpc.ts';
import { blockPerson } from './block-person.ts';
import { blockedPeople } from './blocked-people.ts';

export const blockProcedures = {
  blockedPeople: memberProcedure.query(({ ctx }) => blockedPeople(ctx)),
  blockPerson: memberProcedure.input(blockPersonInput).mutation(({ ctx, input }) => blockPerson(ctx, input)),
};
