import { pageKeep } from '../live/keep.ts';
import type { Keep } from '../live/keep.ts';
import { newDevice } from '../live/new-device.ts';
import { isSessionOver, refusalOf } from '../live/outcome.ts';
import { askSession } from './ask-session.ts';
import { httpClient } from './http-client.ts';
import { forgetLeftHere } from './left-here.ts';
import { owe, owed, waive } from './owed.ts';
import { endSession } from './session-store.ts';

/** Whoever signs out has perhaps waited ten seconds for the answer that was lost. */
const proveWithinMs = 3_000;

/**
 * Signs somebody out and deletes what they left on this device. Rejects, and deletes nothing yet, where the server did not do it or
 * nobody knows whether it did: as soon as the session proves to be over, it is deleted then.
 */
export async function leave(userId: string, keep: Keep = pageKeep()): Promise<void> {
  owe(userId);
  // First on the server: a session that still lives there must not look ended here.
  try {
    await httpClient.auth.signOut.mutate();
  } catch (error) {
    const { is } = isSessionOver(error)
      ? { is: 'out' }
      : refusalOf(error)
        ? { is: 'in' }
        : await askSession(proveWithinMs);
    if (is === 'in') waive(userId);
    if (is !== 'out') throw error;
  }
  await forgetOwed(keep);
  endSession('left');
}

/** Whether nothing is left on this device of those who signed out; what the browser does not delete now is tried again. */
export async function forgetOwed(keep: Keep = pageKeep()): Promise<boolean> {
  await Promise.all(
    owed().map(async (userId) => {
      await forgetLeftHere(newDevice(keep, userId));
      waive(userId);
    }),
  ).catch(() => null);
  return owed().length === 0;
}
