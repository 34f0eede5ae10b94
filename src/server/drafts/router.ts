import { saveDraftInput } from '../../shared/draft-inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { drafts } from './drafts.ts';
import { saveDraft } from './save.ts';

/** Under `account`. */
export const draftProcedures = {
  drafts: memberProcedure.query(({ ctx }) => drafts(ctx)),
  saveDraft: memberProcedure.input(saveDraftInput).mutation(({ ctx, input }) => saveDraft(ctx, input)),
};
