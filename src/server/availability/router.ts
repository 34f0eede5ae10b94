import { setAvailabilityInput } from '../../shared/availability-inputs.ts';
import { conversationInput } from '../../shared/inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { availabilityIn } from './availability-in.ts';
import { ownAvailability } from './own-availability.ts';
import { setAvailability } from './set-availability.ts';

export const availabilityProcedures = {
  availabilityIn: memberProcedure
    .input(conversationInput)
    .query(({ ctx, input }) => availabilityIn(ctx, input.conversationId)),
};

/** Of the sub-router `account`. */
export const ownAvailabilityProcedures = {
  availability: memberProcedure.query(({ ctx }) => ownAvailability(ctx)),
  setAvailability: memberProcedure
    .input(setAvailabilityInput)
    .mutation(({ ctx, input }) => setAvailability(ctx, input)),
};
