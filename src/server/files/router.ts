import { beginUploadInput, uploadInput } from '../../shared/file-inputs.ts';
import { lanedProcedure, memberProcedure } from '../trpc.ts';
import { beginUpload } from './begin-upload.ts';
import { finishUpload } from './finish-upload.ts';
import { removeUpload } from './remove-upload.ts';

/** Around an upload, whose bytes come and go over HTTP (`src/server/wire/uploads.ts`, `files.ts`). */
export const fileProcedures = {
  beginUpload: memberProcedure.input(beginUploadInput).mutation(({ ctx, input }) => beginUpload(ctx, input)),
  // It may take seconds, in a line of its own.
  finishUpload: lanedProcedure.input(uploadInput).mutation(({ ctx, input }) => finishUpload(ctx, input)),
  removeUpload: memberProcedure.input(uploadInput).mutation(({ ctx, input }) => removeUpload(ctx, input)),
};
