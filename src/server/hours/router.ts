import { addClosedDaysInput, closedDaysInput, removeClosedDaysInput } from '../../shared/hours-inputs.ts';
import { conversationInput } from '../../shared/inputs.ts';
import { messageInput } from '../../shared/message-inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { addClosedDays, removeClosedDays } from './change-closed-days.ts';
import { closedDays } from './closed-days.ts';
import { tellNow } from './tell-now.ts';
import { toldNow } from './told-now.ts';

export const tellingProcedures = {
  tellNow: memberProcedure.input(messageInput).mutation(({ ctx, input }) => tellNow(ctx, input)),
  toldNow: memberProcedure.input(conversationInput).query(({ ctx, input }) => toldNow(ctx, input.conversationId)),
};

/** What stands under `admin` of the days on which a school is closed. Each of these verbs asks for an admin of that school. */
export const closedDaysProcedures = {
  closedDays: memberProcedure.input(closedDaysInput).query(({ ctx, input }) => closedDays(ctx, input)),
  addClosedDays: memberProcedure.input(addClosedDaysInput).mutation(({ ctx, input }) => addClosedDays(ctx, input)),
  removeClosedDays: memberProcedure
    .input(removeClosedDaysInput)
    .mutation(({ ctx, input }) => removeClosedDays(ctx, input)),
};
