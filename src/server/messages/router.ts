import { followInput, markReadInput, messagesInput, sendInput } from '../../shared/inputs.ts';
import {
  deleteMessageInput,
  editMessageInput,
  messageInput,
  quotedInput,
  reactInput,
} from '../../shared/message-inputs.ts';
import { lanedProcedure, memberProcedure } from '../trpc.ts';
import { deleteMessage } from './delete.ts';
import { editMessage } from './edit.ts';
import { followMessages } from './follow-messages.ts';
import { markRead } from './mark-read.ts';
import { messages } from './messages.ts';
import { quoted } from './quoted.ts';
import { react } from './react.ts';
import { restoreMessage } from './restore.ts';
import { send } from './send.ts';
import { messageVersions } from './versions.ts';

export const messageProcedures = {
  messages: memberProcedure.input(messagesInput).query(({ ctx, input }) => messages(ctx, input)),
  quoted: memberProcedure.input(quotedInput).query(({ ctx, input }) => quoted(ctx, input)),
  messageVersions: memberProcedure.input(messageInput).query(({ ctx, input }) => messageVersions(ctx, input)),
  send: lanedProcedure.input(sendInput).mutation(({ ctx, input }) => send(ctx, input)),
  markRead: lanedProcedure.input(markReadInput).mutation(({ ctx, input }) => markRead(ctx, input)),
  editMessage: memberProcedure.input(editMessageInput).mutation(({ ctx, input }) => editMessage(ctx, input)),
  deleteMessage: memberProcedure.input(deleteMessageInput).mutation(({ ctx, input }) => deleteMessage(ctx, input)),
  restoreMessage: memberProcedure.input(messageInput).mutation(({ ctx, input }) => restoreMessage(ctx, input)),
  react: memberProcedure.input(reactInput).mutation(({ ctx, input }) => react(ctx, input)),
  onMessage: memberProcedure
    .input(followInput)
    .subscription(({ ctx, input, signal }) => followMessages(ctx, input, signal)),
};
