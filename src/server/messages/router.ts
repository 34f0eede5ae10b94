import { followInput, markReadInput, messagesInput, sendInput } from '../../shared/inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { followMessages } from './follow-messages.ts';
import { markRead } from './mark-read.ts';
import { messages } from './messages.ts';
import { send } from './send.ts';

export const messageProcedures = {
  messages: memberProcedure.input(messagesInput).query(({ ctx, input }) => messages(ctx, input)),
  send: memberProcedure.input(sendInput).mutation(({ ctx, input }) => send(ctx, input)),
  markRead: memberProcedure.input(markReadInput).mutation(({ ctx, input }) => markRead(ctx, input)),
  onMessage: memberProcedure
    .input(followInput)
    .subscription(({ ctx, input, signal }) => followMessages(ctx, input, signal)),
};
