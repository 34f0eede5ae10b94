import {
  addParticipantsInput,
  conversationInput,
  conversationsInput,
  createConversationInput,
  followInput,
  openingInput,
  participantsInput,
  removeParticipantInput,
  renameConversationInput,
  setArchivedInput,
  setNotifyInput,
  setPinnedInput,
} from '../../shared/inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { addParticipants } from './add.ts';
import { conversations } from './conversations.ts';
import { createConversation } from './create.ts';
import { followConversations } from './follow-conversations.ts';
import { leaveConversation } from './leave.ts';
import { conversation } from './load.ts';
import { markUnread } from './mark-unread.ts';
import { opening } from './opening.ts';
import { participants } from './participants.ts';
import { removeParticipant } from './remove.ts';
import { renameConversation } from './rename.ts';
import { setArchived } from './set-archived.ts';
import { setNotify } from './set-notify.ts';
import { setPinned } from './set-pinned.ts';

export const conversationProcedures = {
  conversations: memberProcedure.input(conversationsInput).query(({ ctx, input }) => conversations(ctx, input)),
  opening: memberProcedure.input(openingInput).query(({ ctx, input }) => opening(ctx, input)),
  conversation: memberProcedure
    .input(conversationInput)
    .query(({ ctx, input }) => conversation(ctx, input.conversationId)),
  participants: memberProcedure.input(participantsInput).query(({ ctx, input }) => participants(ctx, input)),
  createConversation: memberProcedure
    .input(createConversationInput)
    .mutation(({ ctx, input }) => createConversation(ctx, input)),
  addParticipants: memberProcedure
    .input(addParticipantsInput)
    .mutation(({ ctx, input }) => addParticipants(ctx, input)),
  removeParticipant: memberProcedure
    .input(removeParticipantInput)
    .mutation(({ ctx, input }) => removeParticipant(ctx, input)),
  leaveConversation: memberProcedure
    .input(conversationInput)
    .mutation(({ ctx, input }) => leaveConversation(ctx, input)),
  renameConversation: memberProcedure
    .input(renameConversationInput)
    .mutation(({ ctx, input }) => renameConversation(ctx, input)),
  markUnread: memberProcedure.input(conversationInput).mutation(({ ctx, input }) => markUnread(ctx, input)),
  setPinned: memberProcedure.input(setPinnedInput).mutation(({ ctx, input }) => setPinned(ctx, input)),
  setNotify: memberProcedure.input(setNotifyInput).mutation(({ ctx, input }) => setNotify(ctx, input)),
  setArchived: memberProcedure.input(setArchivedInput).mutation(({ ctx, input }) => setArchived(ctx, input)),
  onConversation: memberProcedure
    .input(followInput)
    .subscription(({ ctx, input, signal }) => followConversations(ctx, input, signal)),
};
