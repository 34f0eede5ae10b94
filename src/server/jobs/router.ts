import { schoolInput } from '../../shared/school-inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { schoolJobs } from './school-jobs.ts';

/** Under `admin`: the verb asks for an admin of that school. */
export const jobProcedures = {
  jobs: memberProcedure.input(schoolInput).query(({ ctx, input }) => schoolJobs(ctx, input)),
};
