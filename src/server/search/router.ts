import { searchMessagesInput } from '../../shared/search-inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { searchMessages } from './search-messages.ts';

export const searchProcedures = {
  searchMessages: memberProcedure.input(searchMessagesInput).query(({ ctx, input }) => searchMessages(ctx, input)),
};
