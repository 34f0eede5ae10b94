import {
  answerRosterInput,
  applyRosterInput,
  importRosterInput,
  readRosterInput,
  rosterPlanInput,
  rostersInput,
  undoRosterInput,
  uploadRosterInput,
} from '../../shared/roster-inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { answerRoster } from './answer.ts';
import { applyRoster } from './apply.ts';
import { importRoster, readRoster } from './import-roster.ts';
import { rosterPlan, rosters } from './show-plan.ts';
import { undoRoster } from './undo.ts';
import { uploadRoster } from './upload.ts';

/** What a school's own register says of its people, under `admin`. Each of these verbs asks for an admin of that school. */
export const rosterProcedures = {
  uploadRoster: memberProcedure.input(uploadRosterInput).mutation(({ ctx, input }) => uploadRoster(ctx, input)),
  readRoster: memberProcedure.input(readRosterInput).query(({ ctx, input }) => readRoster(ctx, input)),
  importRoster: memberProcedure.input(importRosterInput).mutation(({ ctx, input }) => importRoster(ctx, input)),
  rosterPlan: memberProcedure.input(rosterPlanInput).query(({ ctx, input }) => rosterPlan(ctx, input)),
  rosters: memberProcedure.input(rostersInput).query(({ ctx, input }) => rosters(ctx, input)),
  answerRoster: memberProcedure.input(answerRosterInput).mutation(({ ctx, input }) => answerRoster(ctx, input)),
  applyRoster: memberProcedure.input(applyRosterInput).mutation(({ ctx, input }) => applyRoster(ctx, input)),
  undoRoster: memberProcedure.input(undoRosterInput).mutation(({ ctx, input }) => undoRoster(ctx, input)),
};
