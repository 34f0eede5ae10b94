import { followInput, onTypingInput, setPresenceInput, setTypingInput } from '../../shared/inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { followPresence } from './follow-presence.ts';
import { followTyping } from './follow-typing.ts';
import { setPresence } from './set-presence.ts';
import { setTyping } from './set-typing.ts';

export const presenceProcedures = {
  setTyping: memberProcedure.input(setTypingInput).mutation(({ ctx, input }) => setTyping(ctx, input)),
  setPresence: memberProcedure.input(setPresenceInput).mutation(({ ctx, input }) => setPresence(ctx, input.presence)),
  onTyping: memberProcedure
    .input(onTypingInput)
    .subscription(({ ctx, input, signal }) => followTyping(ctx, input, signal)),
  onPresence: memberProcedure.input(followInput).subscription(({ ctx, signal }) => followPresence(ctx, signal)),
};
