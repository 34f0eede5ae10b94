import { lanedProcedure } from '../trpc.ts';
import { removePhoto } from './remove-photo.ts';

/** Of the sub-router `account`. The photo itself comes and goes over HTTP (`src/server/wire/photos.ts`). */
export const photoProcedures = {
  // It waits in the line of what its person has drawn anew.
  removePhoto: lanedProcedure.mutation(({ ctx }) => removePhoto(ctx)),
};
