import { removePhotoInput } from '../../shared/people-inputs.ts';
import { lanedProcedure, memberProcedure } from '../trpc.ts';
import { removePhotoOf } from './remove-photo-of.ts';
import { removePhoto } from './remove-photo.ts';

/** Of the sub-router `account`. The photo itself comes and goes over HTTP (`src/server/wire/photos.ts`). */
export const photoProcedures = {
  // It waits in the line of what its person has drawn anew.
  removePhoto: lanedProcedure.mutation(({ ctx }) => removePhoto(ctx)),
};

/** Of the sub-router `admin`. */
export const shownPhotoProcedures = {
  removePhoto: memberProcedure.input(removePhotoInput).mutation(({ ctx, input }) => removePhotoOf(ctx, input)),
};
