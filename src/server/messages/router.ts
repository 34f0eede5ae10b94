import { followInput, markReadInput, messagesInput, sendInput } from '../../shared/inputs.ts';
import { newsReader } from '../conversations/read-news.ts';
import { follow } from '../live/follow.ts';
import { memberProcedure, orderedProcedure } from '../trpc.ts';
import { markRead } from './mark-read.ts';
import { messages } from './messages.ts';
import { readMessageNews } from './read-news.ts';
import { send } from './send.ts';

export const messageProcedures = {
  messages: memberProcedure.input(messagesInput).query(({ ctx, input }) => messages(ctx, input)),
  send: orderedProcedure.input(sendInput).mutation(({ ctx, input }) => send(ctx, input)),
  markRead: memberProcedure.input(markReadInput).mutation(({ ctx, input }) => markRead(ctx, input)),
  onMessage: memberProcedure
    .input(followInput)
    .subscription(({ ctx, input, signal }) =>
      follow({ ...ctx, ...input, signal, stream: 'message', read: newsReader(ctx.db, readMessageNews) }),
    ),
};
