import { endpointInput, noticesInput, pushDeviceInput, subscribePushInput } from '../../shared/push-inputs.ts';
import { memberProcedure } from '../trpc.ts';
import { notices } from './notices.ts';
import { pushDevices } from './push-devices.ts';
import { subscribePush } from './subscribe.ts';
import { testPush } from './test-push.ts';
import { removePushDevice, unsubscribePush } from './unsubscribe.ts';

/** Of the sub-router `account`: a device belongs to a session, and no token registers any. */
export const notificationProcedures = {
  pushKey: memberProcedure.query(({ ctx }) => ctx.push.keys.publicKey),
  subscribePush: memberProcedure.input(subscribePushInput).mutation(({ ctx, input }) => subscribePush(ctx, input)),
  unsubscribePush: memberProcedure
    .input(endpointInput)
    .mutation(({ ctx, input }) => unsubscribePush(ctx, input.endpoint)),
  pushDevices: memberProcedure.query(({ ctx }) => pushDevices(ctx)),
  removePushDevice: memberProcedure
    .input(pushDeviceInput)
    .mutation(({ ctx, input }) => removePushDevice(ctx, input.id)),
  testPush: memberProcedure.input(endpointInput).mutation(({ ctx, input }) => testPush(ctx, input.endpoint)),
  notices: memberProcedure.input(noticesInput).query(({ ctx, input }) => notices(ctx, input)),
};
