import {
  classesInput,
  classInput,
  closeClassConversationInput,
  createClassInput,
  endSubstitutionInput,
  openClassConversationInput,
  planRolloverInput,
  removeClassInput,
  renameClassInput,
  runRolloverInput,
  schoolYearsInput,
  setClassPeopleInput,
  setSchoolYearInput,
  substituteInput,
  undoRolloverInput,
} from '../../shared/class-inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { createClass, renameClass } from './create-class.ts';
import { endSubstitution } from './end-substitution.ts';
import { classes } from './list-classes.ts';
import { loadClass } from './load-class.ts';
import { closeClassConversation, openClassConversation } from './open-conversation.ts';
import { planRollover } from './plan-rollover.ts';
import { removeClass } from './remove-class.ts';
import { runRollover } from './run-rollover.ts';
import { schoolYears, setSchoolYear } from './school-years.ts';
import { setClassPeople } from './set-class-people.ts';
import { substitute } from './substitute.ts';
import { undoRollover } from './undo-rollover.ts';

/** What stands under `admin` of classes and years. Each of these verbs asks for an admin of that school. */
export const classProcedures = {
  classes: memberProcedure.input(classesInput).query(({ ctx, input }) => classes(ctx, input)),
  class: memberProcedure.input(classInput).query(({ ctx, input }) => loadClass(ctx, input)),
  createClass: memberProcedure.input(createClassInput).mutation(({ ctx, input }) => createClass(ctx, input)),
  renameClass: memberProcedure.input(renameClassInput).mutation(({ ctx, input }) => renameClass(ctx, input)),
  removeClass: memberProcedure.input(removeClassInput).mutation(({ ctx, input }) => removeClass(ctx, input)),
  setClassPeople: memberProcedure.input(setClassPeopleInput).mutation(({ ctx, input }) => setClassPeople(ctx, input)),
  openClassConversation: memberProcedure
    .input(openClassConversationInput)
    .mutation(({ ctx, input }) => openClassConversation(ctx, input)),
  closeClassConversation: memberProcedure
    .input(closeClassConversationInput)
    .mutation(({ ctx, input }) => closeClassConversation(ctx, input)),
  substitute: memberProcedure.input(substituteInput).mutation(({ ctx, input }) => substitute(ctx, input)),
  endSubstitution: memberProcedure
    .input(endSubstitutionInput)
    .mutation(({ ctx, input }) => endSubstitution(ctx, input)),
  schoolYears: memberProcedure.input(schoolYearsInput).query(({ ctx, input }) => schoolYears(ctx, input)),
  setSchoolYear: memberProcedure.input(setSchoolYearInput).mutation(({ ctx, input }) => setSchoolYear(ctx, input)),
  planRollover: memberProcedure.input(planRolloverInput).query(({ ctx, input }) => planRollover(ctx, input)),
  runRollover: memberProcedure.input(runRolloverInput).mutation(({ ctx, input }) => runRollover(ctx, input)),
  undoRollover: memberProcedure.input(undoRolloverInput).mutation(({ ctx, input }) => undoRollover(ctx, input)),
};
