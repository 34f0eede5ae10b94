import { conversationInput } from '../../shared/inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { mentionable } from './mentionable.ts';

export const mentionProcedures = {
  mentionable: memberProcedure.input(conversationInput).query(({ ctx, input }) => mentionable(ctx, input)),
};
