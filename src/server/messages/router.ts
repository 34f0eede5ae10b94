import { followInput, markReadInput, messagesInput, sendInput } from '../../shared/inputs.ts';
import { lanedProcedure, memberProcedure } from '../trpc.ts';
import { followMessages } from './follow-messages.ts';
import { markRead } from './mark-read.ts';
import { messages } from './messages.ts';
import { send } from './send.ts';

export const messageProcedures = {
  messages: memberProcedure.input(messagesInput).query(({ ctx, input }) => messages(ctx, input)),
  send: lanedProcedure.input(sendInput).mutation(({ ctx, input }) => send(ctx, input)),
  markRead: lanedProcedure.input(markReadInput).mutation(({ ctx, input }) => markRead(ctx, input)),
  onMessage: memberProcedure
    .input(followInput)
    .subscription(({ ctx, input, signal }) => followMessages(ctx, input, signal)),
};
