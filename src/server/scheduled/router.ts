import {
  changeScheduledInput,
  scheduledInput,
  scheduledMessagesInput,
  scheduleMessageInput,
} from '../../shared/scheduled-inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { cancelScheduled } from './cancel.ts';
import { changeScheduled } from './change.ts';
import { scheduleMessage } from './schedule.ts';
import { scheduledMessages } from './scheduled-messages.ts';
import { sendScheduled } from './send-now.ts';

export const scheduledProcedures = {
  scheduledMessages: memberProcedure
    .input(scheduledMessagesInput)
    .query(({ ctx, input }) => scheduledMessages(ctx, input)),
  scheduleMessage: memberProcedure
    .input(scheduleMessageInput)
    .mutation(({ ctx, input }) => scheduleMessage(ctx, input)),
  changeScheduled: memberProcedure
    .input(changeScheduledInput)
    .mutation(({ ctx, input }) => changeScheduled(ctx, input)),
  sendScheduled: memberProcedure.input(scheduledInput).mutation(({ ctx, input }) => sendScheduled(ctx, input)),
  cancelScheduled: memberProcedure.input(scheduledInput).mutation(({ ctx, input }) => cancelScheduled(ctx, input)),
};
