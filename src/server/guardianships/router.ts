import { guardianshipsInput, removeGuardianshipInput, setGuardianshipInput } from '../../shared/guardianship-inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { guardianships } from './list-guardianships.ts';
import { removeGuardianship, setGuardianship } from './set-guardianship.ts';

/** What stands under `admin` of families. Each of these verbs asks for an admin of that school. */
export const guardianshipProcedures = {
  guardianships: memberProcedure.input(guardianshipsInput).query(({ ctx, input }) => guardianships(ctx, input)),
  setGuardianship: memberProcedure
    .input(setGuardianshipInput)
    .mutation(({ ctx, input }) => setGuardianship(ctx, input)),
  removeGuardianship: memberProcedure
    .input(removeGuardianshipInput)
    .mutation(({ ctx, input }) => removeGuardianship(ctx, input)),
};
