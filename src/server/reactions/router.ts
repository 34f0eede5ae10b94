import { announcementReactionsInput, messageInput, reactInput } from '../../shared/message-inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { announcementReactions } from './announcement-reactions.ts';
import { announcementReactors } from './announcement-reactors.ts';
import { reactToAnnouncement } from './react-to-announcement.ts';

export const reactionProcedures = {
  announcementReactions: memberProcedure
    .input(announcementReactionsInput)
    .query(({ ctx, input }) => announcementReactions(ctx, input)),
  announcementReactors: memberProcedure.input(messageInput).query(({ ctx, input }) => announcementReactors(ctx, input)),
  reactToAnnouncement: memberProcedure.input(reactInput).mutation(({ ctx, input }) => reactToAnnouncement(ctx, input)),
};
