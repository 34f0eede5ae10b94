import { beginExportInput } from '../../shared/account-inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { beginExport } from './begin.ts';
import { ownExport } from './own-export.ts';

/** Of the sub-router `account`; the archive itself goes over HTTP (`src/server/wire/exports.ts`). */
export const exportProcedures = {
  export: memberProcedure.query(({ ctx }) => ownExport(ctx)),
  beginExport: memberProcedure.input(beginExportInput).mutation(({ ctx, input }) => beginExport(ctx, input)),
};
