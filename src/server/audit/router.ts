import { auditInput, undoInput } from '../../shared/people-inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { audit } from './audit.ts';
import { undo } from './undo.ts';

/** What stands under `admin`. Each of these verbs asks for an admin of that school. */
export const auditProcedures = {
  audit: memberProcedure.input(auditInput).query(({ ctx, input }) => audit(ctx, input)),
  undo: memberProcedure.input(undoInput).mutation(({ ctx, input }) => undo(ctx, input)),
};
